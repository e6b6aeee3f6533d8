"""TRUSTED SIDE. A warm zygote, and the walled-in processes that it forks for runs of what students wrote.

    with Sandbox(limits) as sandbox, sandbox.run(cells) as run:
        grads, cost = run.call("propagate", (w, b, X, Y))
"""

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from .. import clock
from ..course import Limits
from ..submission import Cell
from . import confine, folder
from .errors import SandboxError
from .process import START_SECONDS, Gone, Process, Stopped
from .run import Run
from .usage import fields_of_stat

_PACKAGE = Path(__file__).resolve().parent.parent


class Sandbox:
    """Keeps one zygote warm, which forks a walled-in process for each run. Not to be shared between threads.

    Raises:
        SandboxError: a wall is missing on this machine, and `weak` does not allow that.
    """

    def __init__(self, limits: Limits, weak: bool = False):
        self.limits = limits
        self.weak = weak
        self._zygote: subprocess.Popen[bytes] | None = None
        self._refuse(confine.absent())
        self._start()

    def run(self, cells: Sequence[Cell], used: Sequence[str] = ()) -> Run:
        """A run of a submission's cells, where `used` may be stood in for. Processes are forked when it is asked."""
        return Run(self.fork, self.limits, cells, used)

    def fork(self, warm: list[str]) -> Process:
        """A fresh process, walled in and ready for requests."""
        with clock.stage(clock.FORK):
            try:
                return self._fork(warm)
            except Gone:  # whatever ended the zygote, a new one may live
                self.close()
            try:
                return self._fork(warm)
            except Gone as problem:
                reason = f"{problem}{self._last_words()}"
                self.close()
                raise SandboxError(f"the sandbox cannot be started: {reason}") from None

    def _fork(self, warm: list[str]) -> Process:
        if self._zygote is None or self._owner != os.getpid() or self._zygote.poll() is not None:
            self.close()
            self._start()
        # Sizes and times show to whoever knows a path: no process can guess the folder of another.
        process = Process(self._hand_over, f"{self._folder}/{secrets.token_hex(16)}", self.limits, warm)
        try:
            missing = process.receive(process.budget(START_SECONDS))["missing"]
            self._refuse(missing)
        except (Stopped, KeyError) as problem:
            raise Gone(f"a fresh process {problem}") from None
        except SandboxError:
            process.end()
            self.close()
            raise
        return process

    def _start(self) -> None:
        """Start the zygote, without waiting for it: it imports NumPy while this process does something else."""
        self._owner = os.getpid()
        temporary = os.path.realpath(tempfile.gettempdir())
        # Made by the zygote, which removes it: whenever this process is killed, one of them is there to remove it.
        self._folder = f"{temporary}/autograder-{secrets.token_hex(8)}"
        home = f"{self._folder}/home"
        libraries = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
        interpreter = [f"{sys.base_prefix}/lib", f"{sys.base_prefix}/lib64", os.path.dirname(os.__file__)]
        settings = {
            "path": libraries,
            "readable": confine.readable([*interpreter, *libraries], str(_PACKAGE)),
            "folder": self._folder,
            "home": home,
            "weak": self.weak,
            "die_with_parent": threading.current_thread() is threading.main_thread(),
        }
        environment = {"LANG": "C.UTF-8", "PYTHONHASHSEED": "0", "MPLBACKEND": "Agg", "HOME": home,
                       "MPLCONFIGDIR": home, "TMPDIR": home, "OPENBLAS_NUM_THREADS": "1",
                       "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}  # fmt: skip
        self._control, theirs = socket.socketpair()
        with theirs:
            # -S: no .pth file is run, which could import things or make this project importable
            command = [sys.executable, "-s", "-S", "-P", "-B", "-X", "utf8", str(_PACKAGE / "sandbox" / "zygote.py"),
                       str(theirs.fileno()), json.dumps(settings)]  # fmt: skip
            self._zygote = subprocess.Popen(
                command, env=environment, cwd=temporary, pass_fds=[theirs.fileno()], start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            )  # fmt: skip

    def _hand_over(self, request: dict[str, Any], descriptors: list[int]) -> None:
        socket.send_fds(self._control, [json.dumps(request).encode()], descriptors)

    def _refuse(self, missing: list[str]) -> None:
        if missing and not self.weak:
            raise SandboxError("grading is refused, because walls of the sandbox are missing: " + "; ".join(missing))

    def _last_words(self) -> str:
        """The last line that a dead zygote wrote to standard error."""
        with suppress(subprocess.TimeoutExpired, ValueError):
            _, errors = self._zygote.communicate(timeout=1)
            return ": " + errors.decode(errors="replace").strip().rpartition("\n")[2] if errors else ""
        return ""

    def seconds(self) -> float:
        """The processor time of the zygote and of all its processes that have ended; in ticks, where it can be had."""
        if self._zygote is None:
            return 0.0
        ticks = fields_of_stat(self._zygote.pid)[11:15]  # utime, stime, cutime, cstime
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End the zygote and all that it forked. A closed sandbox starts anew when it is used."""
        zygote, self._zygote = self._zygote, None
        if zygote is None or self._owner != os.getpid():
            return
        self._control.close()
        with suppress(subprocess.TimeoutExpired):
            zygote.wait(10)
        zygote.kill()
        zygote.wait()
        zygote.stderr.close()
        folder.remove(self._folder)

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
