"""What is sent to a worker: which assignment of which course, and the notebooks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from .. import clock
from ..report import Report

MOST_IN_A_BATCH = 16
BATCHES_PER_WORKER = 4  # enough for the last ones to end at about the same time
Graded = tuple[list[Report], dict[str, clock.Spent]]  # the reports of a batch, and what the stages took
Stopped = Callable[[], bool]  # whether nothing further is to be begun


def never() -> bool:
    return False


@dataclass(frozen=True)
class Item:
    """One notebook as it was handed in. `error` says why there are no bytes to read."""

    key: str
    notebook: str
    data: bytes = b""
    error: str | None = None


@dataclass(frozen=True)
class Job:
    """What all items of a run share. With a bundle, no folder is looked at: `root` may be on another machine."""

    root: Path
    assignment: str
    seed: int | None = None
    weak_sandbox: bool = False
    bundle: bytes | None = None
    profile: bool = False


def batches(items: Sequence[Item], workers: int) -> Iterator[Sequence[Item]]:
    """The items in batches: a pytest session for each, and enough of them for the workers to end together."""
    size = max(1, min(MOST_IN_A_BATCH, ceil(len(items) / (workers * BATCHES_PER_WORKER))))
    for start in range(0, len(items), size):
        yield items[start:start + size]
