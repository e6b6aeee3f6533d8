"""Worker processes on this machine, each with its own sandbox and its own pytest session over a batch."""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from math import ceil
from multiprocessing.connection import wait as wait_for_sentinel

from .. import clock
from ..grading import broken_report
from ..report import Report
from ..submission import Submission
from .task import Item, Job, grade_and_time, opened

MOST_IN_A_BATCH = 16
BATCHES_PER_WORKER = 4  # enough for the last ones to end at about the same time
_Promised = Future[tuple[list[Report], dict[str, clock.Spent]]]
_CONTEXT = multiprocessing.get_context("forkserver")


def grade_locally(job: Job, items: Sequence[Item], workers: int) -> Iterator[tuple[Item, Report]]:
    """Grade `items` on `workers` processes; results come as they are ready, in any order.

    When a worker dies, each notebook of the batches in flight is tried once more, alone in a worker of its own, and is
    reported as broken if that one dies too.
    """
    _CONTEXT.set_forkserver_preload(["autograder.scale.task"])
    size = max(1, min(MOST_IN_A_BATCH, ceil(len(items) / (workers * BATCHES_PER_WORKER))))
    waiting = deque(list(items[start:start + size]) for start in range(0, len(items), size))
    while waiting:
        alone: list[Item] = []
        with _pool(workers) as pool:
            running: dict[_Promised, list[Item]] = {}
            # No more than the workers can take: what is in flight when a worker dies is all that has to be tried again.
            while not alone and (waiting or running):
                while waiting and len(running) < workers:
                    try:
                        running[pool.submit(grade_and_time, job, waiting[0])] = waiting[0]
                    except BrokenProcessPool:  # a worker died since the last look
                        break
                    waiting.popleft()
                if not running:
                    break
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    batch = running.pop(future)
                    try:
                        yield from zip(batch, _reports(future), strict=True)
                    except BrokenProcessPool:
                        alone += batch
        for future, batch in running.items():
            try:
                yield from zip(batch, _reports(future), strict=True)
            except BrokenProcessPool:
                alone += batch
        for item in alone:
            yield item, _once_more(job, item)


def _once_more(job: Job, item: Item) -> Report:
    with _pool(1) as pool:
        try:
            return _reports(pool.submit(grade_and_time, job, [item]))[0]
        except BrokenProcessPool:
            assignment = opened(job).assignment
            return broken_report(assignment, Submission(item.notebook), "the grading process died twice")


def _reports(promised: _Promised) -> list[Report]:
    reports, spent = promised.result()
    clock.add(spent)
    return reports


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=_CONTEXT, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """A worker whose parent was killed must not linger: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait_for_sentinel([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
