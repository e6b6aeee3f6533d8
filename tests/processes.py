"""Which processes a test leaves behind: orphans become children of the test's own process, which can see them."""

import ctypes
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from autograder.sandbox.usage import fields_of_stat

PR_SET_CHILD_SUBREAPER = 36
LEAVING = 20  # seconds that a process may take to notice that its parent is gone


@contextmanager
def adopted() -> Iterator[Callable[[], list[str]]]:
    """Inside it, what loses its parent below this process becomes its child; the value tells which of those remain."""
    prctl = ctypes.CDLL(None).prctl
    others = children(os.getpid())
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield lambda: _left_running(others)
    finally:
        prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


def children(parent: int) -> set[int]:
    found = set()
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            fields = fields_of_stat(int(entry))
            if fields and int(fields[1]) == parent:
                found.add(int(entry))
    return found


def _left_running(others: set[int]) -> list[str]:
    """The children of this process beside `others` that do not end by themselves. They are killed."""
    deadline = time.monotonic() + LEAVING
    while (left := children(os.getpid()) - others) and time.monotonic() < deadline:
        for pid in left:
            os.waitpid(pid, os.WNOHANG)
        time.sleep(0.02)
    names = [f"{pid}: {Path('/proc', str(pid), 'cmdline').read_bytes()!r}" for pid in left]
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return names
