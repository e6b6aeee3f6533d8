"""Worker processes on this machine, each with its own sandbox and its own pytest session over a batch."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait as wait_for_sentinel

from .. import clock
from ..report import Report
from ..submission import Submission
from .forkserver import CONTEXT
from .job import Graded, Item, Job, Stopped, batches, never

_Promised = Future[Graded]


def grade_here(job: Job, items: Sequence[Item], stopped: Stopped = never) -> Iterator[tuple[Item, Report]]:
    """Grade `items` in this process, batch by batch, in their order."""
    for batch in batches(items, 1):
        if stopped():
            return
        from .task import grade_items  # not before there is something to grade

        yield from zip(batch, grade_items(job, batch), strict=True)


def grade_locally(job: Job, items: Sequence[Item], workers: int,
                  stopped: Stopped = never) -> Iterator[tuple[Item, Report]]:
    """Grade `items` on `workers` processes; results come as they are ready, in any order.

    When a worker dies, each notebook of the batches in flight is tried once more, alone in a worker of its own, and is
    reported as broken if that one dies too. Once it is `stopped`, what is in flight ends, and nothing further begins.
    """
    waiting = batches(items, workers)
    refused: list[Sequence[Item]] = []

    def begin() -> Sequence[Item] | None:
        return refused.pop() if refused else None if stopped() else next(waiting, None)

    def fill(pool: ProcessPoolExecutor, running: dict[_Promised, Sequence[Item]]) -> None:
        """Begin what the workers can take, and no more: what is in flight when one dies has to be tried again."""
        while len(running) < workers and (batch := begin()):
            try:
                running[pool.submit(_graded, job, batch)] = batch
            except BrokenProcessPool:  # a worker died since the last look
                refused.append(batch)
                return

    anything_left = True
    while anything_left:
        alone: list[Item] = []
        with _pool(workers) as pool:
            running: dict[_Promised, Sequence[Item]] = {}
            fill(pool, running)
            while running and not alone:
                ended = [(running.pop(each), each) for each in wait(running, return_when=FIRST_COMPLETED).done]
                fill(pool, running)  # before anything is done with the results: no worker waits for that
                for batch, future in ended:
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
        anything_left = bool(alone or refused)


def _once_more(job: Job, item: Item) -> Report:
    with _pool(1) as pool:
        try:
            return _reports(pool.submit(_graded, job, [item]))[0]
        except BrokenProcessPool:
            from ..grading import broken_report
            from .task import opened

            assignment = opened(job).assignment
            return broken_report(assignment, Submission(item.notebook), "the grading process died twice")


def _graded(job: Job, items: Sequence[Item]) -> Graded:
    """In a worker, which has the imports: whoever hands the work out does without them."""
    from .task import grade_and_time

    return grade_and_time(job, items)


def _reports(promised: _Promised) -> list[Report]:
    reports, spent = promised.result()
    clock.add(spent)
    return reports


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=CONTEXT, initializer=_serve_the_parent)


def _serve_the_parent() -> None:
    """A worker whose parent was killed must not linger: it would wait for work for ever.

    Ctrl-C in a terminal reaches every process. It is the parent's to say what ends.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait_for_sentinel([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
