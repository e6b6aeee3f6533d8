"""TRUSTED SIDE. What a process has taken, in the kernel's words, and the budget of one piece of work."""

import contextlib
import os
import re
import stat
import time
from dataclasses import dataclass
from pathlib import Path

TICK = 0.05  # seconds between two looks at what a process takes
LONGEST_NAP = 5 * TICK  # that one look can find: after a longer time it was this process that was stopped (Ctrl-Z)


@dataclass(frozen=True)
class Memory:
    """The bytes of address space that a process has and may have; of them, what it uses, and has used at most."""

    mapped: int
    allowed: int
    used: int
    most: int


class Budget:
    """What one piece of work has taken so far: of the process, and of this one that serves it meanwhile.

    It may do nothing for `patience` seconds; for `slept` seconds it did so before.
    """

    def __init__(self, pid: int, seconds: float, patience: float, slept: float):
        self.seconds = seconds
        self.patience = patience
        self.slept = slept
        self._pid = pid
        self._start = self._taken()
        self._marks: tuple[float, float, float] | None = None

    def left(self) -> float:
        return self.seconds - (self._taken() - self._start)

    def _taken(self) -> float:
        return processor_seconds(self._pid) + time.thread_time()

    def slept_through(self) -> bool:
        """Whether it did nothing for too long: it neither ran nor waited for a processor, nor for this process.

        Asked for the first time, it begins to watch: most work is done before.
        """
        marks = self._look()
        if self._marks is None:
            self._marks = marks
        wall, theirs, ours = (max(0.0, now - before) for now, before in zip(marks, self._marks, strict=True))
        self.slept += min(max(0.0, wall - theirs - ours), LONGEST_NAP)
        self._marks = marks
        return self.slept > self.patience

    def _look(self) -> tuple[float, float, float]:
        return time.monotonic(), busy_seconds(str(self._pid)), busy_seconds("thread-self")


def processor_seconds(pid: int) -> float:
    return processor_nanoseconds(pid) / 1e9


def processor_nanoseconds(pid: int) -> int:
    """What all threads of the process have taken so far: its processor clock, as clock_getcpuclockid(3) names it."""
    try:
        return time.clock_gettime_ns((~pid << 3) | 2)
    except (OSError, OverflowError):  # it has just ended: the wire tells
        return 0


def busy_seconds(task: str) -> float:
    """How long a task has run or waited for a processor."""
    return sum(scheduled(task)) / 1e9


def scheduled(task: str) -> tuple[int, int]:
    """For how many nanoseconds a task has run, and waited for a processor."""
    try:
        file = os.open(f"/proc/{task}/schedstat", os.O_RDONLY)
    except OSError:
        return 0, 0
    try:
        ran, waited, _ = map(int, os.read(file, 200).split())
    except (OSError, ValueError):
        return 0, 0
    finally:
        os.close(file)
    return ran, waited


def fields_of_stat(pid: int) -> list[str]:
    """What /proc/PID/stat says from proc(5)'s third field on, the state; nothing of a process that is gone.

    The name of the program before it stands in parentheses, and may itself have any.
    """
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rpartition(")")[2].split()
    except OSError:  # it has just ended, or this is not Linux
        return []


def memory(pid: int) -> Memory | None:
    """What the kernel says of its memory; None where it says nothing, or where there is no limit."""
    found, limit = status(pid), "Max address space"
    with contextlib.suppress(OSError, ValueError, KeyError):
        mapped, used, most = (int(found[name].split()[0]) * 1024 for name in ("VmSize", "VmRSS", "VmHWM"))
        for line in Path(f"/proc/{pid}/limits").read_text().splitlines():
            if line.startswith(limit):
                return Memory(mapped, int(line.removeprefix(limit).split()[0]), used, most)  # "unlimited" is no number
    return None


def status(pid: int) -> dict[str, str]:
    """What the kernel says of a process: the fields of /proc/PID/status; nothing of one that is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return {}
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def deleted_bytes(pid: int) -> int:
    """The bytes of files that the process has deleted and still holds open; at least one for each."""
    total = 0
    with contextlib.suppress(OSError):
        for descriptor in os.listdir(f"/proc/{pid}/fd"):
            with contextlib.suppress(OSError):
                found = os.stat(f"/proc/{pid}/fd/{descriptor}")
                if stat.S_ISREG(found.st_mode) and found.st_nlink == 0:
                    total += max(1, found.st_blocks * 512)
    return total


def maps_deleted(pid: int, folder: str) -> bool:
    """Whether the process has a deleted file of `folder` in its memory: no descriptor tells then how large that is."""
    deleted = rf"{re.escape(os.path.basename(folder))}/[^\n]* \(deleted\)$".encode()
    try:
        with open(f"/proc/{pid}/maps", "rb") as file:
            return re.search(deleted, file.read(), re.MULTILINE) is not None
    except OSError:  # it has just ended
        return False
