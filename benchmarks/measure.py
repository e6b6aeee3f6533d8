"""What a command takes, with all the processes that it starts: seconds, processor seconds, memory."""

import ctypes
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

PR_SET_CHILD_SUBREAPER = 36
EVERY = 0.25  # seconds between two looks at the memory


@dataclass(frozen=True)
class Cost:
    """`memory` is the most that all processes together had at one time, `largest` what one of them had, in MB.

    Pages that several share count once in the first figure, and whole in the second.
    """

    seconds: float
    processor: float
    memory: float
    largest: float
    output: str


def measured(command: list[str], folder: Path, failing: tuple[int, ...] = (0, 1)) -> Cost:
    """Run a command of this environment in a course's folder. Some submission may well fail, which exits with 1."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]), "HOME": str(home),
                   "LANG": "C.UTF-8", "COLUMNS": "100"}
    # What loses its parent becomes a child of this process, so that its time is counted too.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    others = set(_children(os.getpid()))
    before, start = _processor(), perf_counter()
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True) as process:
        looker = _Looker(process.pid)
        looker.start()
        output, errors = process.communicate()
        seconds = perf_counter() - start
        looker.ended.set()
        looker.join()
    while orphans := set(_children(os.getpid())) - others:
        for pid in orphans:
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)
    if process.returncode not in failing:
        raise SystemExit(f"{' '.join(command)}: exit {process.returncode}\n{errors[-3000:]}")
    return Cost(seconds, _processor() - before, looker.memory, looker.largest, output)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Looker(threading.Thread):
    """Looks at the memory of a process and of all below it, now and then."""

    def __init__(self, pid: int):
        super().__init__(daemon=True)
        self.memory = 0.0
        self.largest = 0.0
        self.ended = threading.Event()
        self._pid = pid

    def run(self) -> None:
        while not self.ended.wait(EVERY):
            each = [_memory(pid) for pid in _tree(self._pid)]
            self.memory = max(self.memory, sum(shared for shared, _ in each))
            self.largest = max([self.largest, *(whole for _, whole in each)])


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for child in _children(pid):
        yield from _tree(child)


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        return [int(child) for task in os.listdir(f"/proc/{pid}/task")
                for child in Path(f"/proc/{pid}/task/{task}/children").read_text().split()]
    return []


def _memory(pid: int) -> tuple[float, float]:
    """The memory of a process in MB, with its share of what it shares, and whole."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
        found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines}
    except OSError:  # it has ended
        return 0.0, 0.0
    return found.get("Pss", 0.0), found.get("Rss", 0.0)
