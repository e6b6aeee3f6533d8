"""Where the time of a grading goes, stage by stage, when somebody asks: `autograder grade --profile`.

    with stage(RULES):
        ...

A stage's time is its own: what a stage inside it takes is that one's. Off, which it is until `start`, a stage costs a
few tenths of a microsecond.
"""

import time
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

READ = "read"
START = "start"
RULES = "rules"
FORK = "fork and confine"
CELLS = "cells"
CHECKS = "checks"
GROWTH = "growth"
LARGE = "large call"
REPORT = "report"
PAGES = "pages"
GRADEBOOK = "gradebook"
STAGES = (START, READ, FORK, CELLS, CHECKS, RULES, GROWTH, LARGE, REPORT, PAGES, GRADEBOOK)  # as a grading goes


@dataclass
class Spent:
    """Seconds: of the processor on the trusted side, of the processor in students' processes, and on the wall."""

    trusted: float = 0.0
    children: float = 0.0
    elapsed: float = 0.0

    @property
    def waiting(self) -> float:
        """When neither side ran: one waits for the other one's start or for the disk, or both for a processor."""
        return max(0.0, self.elapsed - self.trusted - self.children)

    def add(self, other: "Spent") -> None:
        self.trusted += other.trusted
        self.children += other.children
        self.elapsed += other.elapsed


class _Clock:
    """What the stages of this process have taken since `taken` was last asked. It is for one thread."""

    def __init__(self) -> None:
        self._spent: dict[str, Spent] = {}
        self._under_way: list[str] = []
        self._mark = (0.0, 0.0)
        self._seen = 0.0  # of the children's time, by way of `child`

    def enter(self, name: str) -> None:
        self._settle()
        self._under_way.append(name)

    def leave(self) -> None:
        self._settle()
        self._under_way.pop()

    def child(self, seconds: float) -> None:
        if self._under_way:
            self._of(self._under_way[-1]).children += seconds
            self._seen += seconds

    def children(self, seconds: float, name: str) -> None:
        self._of(name).children += max(0.0, seconds - self._seen)
        self._seen = max(seconds, self._seen)

    def add(self, spent: Mapping[str, Spent]) -> None:
        for name, each in spent.items():
            self._of(name).add(each)

    def taken(self) -> dict[str, Spent]:
        spent, self._spent = self._spent, {}
        return spent

    def _settle(self) -> None:
        now = (time.thread_time(), time.perf_counter())
        if self._under_way:
            spent = self._of(self._under_way[-1])
            spent.trusted += now[0] - self._mark[0]
            spent.elapsed += now[1] - self._mark[1]
        self._mark = now

    def _of(self, name: str) -> Spent:
        return self._spent.setdefault(name, Spent())


class _Stage:
    def __init__(self, clock: _Clock, name: str):
        self._clock = clock
        self._name = name

    def __enter__(self) -> None:
        self._clock.enter(self._name)

    def __exit__(self, *_: object) -> None:
        self._clock.leave()


_OFF = nullcontext()
_clock: _Clock | None = None


def start() -> None:
    """Take the time of this process's stages from now on."""
    global _clock
    _clock = _clock or _Clock()


def is_on() -> bool:
    return _clock is not None


def stage(name: str) -> AbstractContextManager[None]:
    """What is done inside it belongs to the stage `name`."""
    return _OFF if _clock is None else _Stage(_clock, name)


def child(seconds: float) -> None:
    """A student's process took so much of the processor in the stage under way."""
    if _clock is not None:
        _clock.child(seconds)


def children(seconds: float, name: str = FORK) -> None:
    """The zygote and all students' processes so far took so much: what no stage has of it yet belongs to `name`."""
    if _clock is not None:
        _clock.children(seconds, name)


def add(spent: Mapping[str, Spent]) -> None:
    """Another process took so much, as its `taken` said."""
    if _clock is not None:
        _clock.add(spent)


def taken() -> dict[str, Spent]:
    """What each stage has taken since this was last asked; nothing when the clock is off."""
    return {} if _clock is None else _clock.taken()
