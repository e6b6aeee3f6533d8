"""TRUSTED SIDE. Each wall of the sandbox, tried for real: what `autograder doctor` prints."""

import os
import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..course import Limits
from ..submission import Cell
from .confine import LANDLOCK, SECCOMP
from .errors import StudentError
from .run import Run
from .sandbox import Sandbox

_LINUX = "needs Linux; on another system, grade in a Linux container or virtual machine"


@dataclass(frozen=True)
class Wall:
    """A wall, whether it stands, what was tried, and what to do when it does not stand."""

    name: str
    stands: bool
    detail: str
    remedy: str


def walls() -> list[Wall]:
    """Try each wall in a throwaway process.

    Raises:
        SandboxError: no such process can be started at all.
    """
    limits = Limits(call_seconds=0.2, cell_seconds=5, memory_mb=64, disk_mb=1)
    cell = Cell("attempts", Path(__file__).with_name("attempts.py").read_text(encoding="utf-8"))
    with (
        Sandbox(limits, weak=True) as sandbox,
        sandbox.run([cell]) as run,
        tempfile.NamedTemporaryFile("w") as secret,
        socket.create_server(("127.0.0.1", 0)) as server,
    ):
        secret.write("secret")
        secret.flush()
        port = server.getsockname()[1]
        status = run.status()
        held = {"CapEff": "0000000000000000", "NoNewPrivs": "1", "Seccomp": "2"}
        found = {name: status.get(name, "unknown") for name in held}
        return [
            Wall("files: reading", _refused(run, "read", secret.name), "open a file of the grader's", LANDLOCK),
            Wall("files: writing", _refused(run, "write", secret.name), "append to a file of the grader's", LANDLOCK),
            Wall("network", _refused(run, "connect", port), "connect to a port of this machine", SECCOMP),
            Wall("processes", _refused(run, "start_process"), "fork", SECCOMP),
            Wall("signals", _refused(run, "send_signal", os.getpid()), "send the grader a signal", SECCOMP),
            Wall("privileges", found == held, ", ".join(f"{key} {value}" for key, value in found.items()), _LINUX),
            Wall("memory", _refused(run, "take_memory", 256), "allocate four times what is allowed", _LINUX),
            Wall("disk", _refused(run, "fill_disk", 4), "write four times what is allowed", _LINUX),
            Wall("time", _refused(run, "hang"), "loop without end", _LINUX),
        ]


def _refused(run: Run, attempt: str, *args: object) -> bool:
    try:
        return run.call(attempt, args) is not True
    except StudentError as problem:
        return problem.kind != "missing"
