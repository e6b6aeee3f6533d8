"""Worker processes on this machine, each with its own sandbox and its own pytest session over a batch."""

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait

from .. import clock, garbage
from ..report import Report
from ..submission import Submission
from .forkserver import CONTEXT
from .job import Graded, Item, Job, Stopped, batches, never


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

    When a worker dies, each notebook of its batch is tried once more, alone in a worker of its own, and is reported as
    broken if that one dies too. Once it is `stopped`, what is in flight ends, and nothing further begins.
    """
    waiting = batches(items, workers)
    busy: dict[Connection, tuple[_Worker, Sequence[Item]]] = {}

    def begin(worker: _Worker | None = None) -> None:
        """The next batch, for a worker that has done one or for a new one."""
        batch = None if stopped() else next(waiting, None)
        if batch is not None:
            worker = worker or _Worker()
            busy[worker.wire] = worker, batch
            worker.begin(job, batch)
        elif worker is not None:
            worker.end()

    try:
        for _ in range(workers):
            begin()
        while busy:
            for wire in wait(list(busy)):
                worker, batch = busy[wire]  # still busy where something is raised in it: then it is ended below
                try:
                    reports = worker.reports()
                except EOFError:
                    del busy[wire]
                    worker.end()
                    begin()
                    yield from ((item, _once_more(job, item)) for item in batch)
                else:
                    del busy[wire]
                    begin(worker)  # before anything is done with the results: no worker waits for that
                    yield from zip(batch, reports, strict=True)
    finally:
        for worker, _ in busy.values():
            worker.end()


def _once_more(job: Job, item: Item) -> Report:
    worker = _Worker()
    try:
        worker.begin(job, [item])
        return worker.reports()[0]
    except EOFError:
        from ..grading import broken_report
        from .task import opened

        assignment = opened(job).assignment
        return broken_report(assignment, Submission(item.notebook), "the grading process died twice")
    finally:
        worker.end()


class _Worker:
    """A process that grades one batch after the other. Its wire is its own: whatever it does when it dies, that ends.

    (In a pool with one queue for all, a worker that dies while it writes keeps the others from writing for ever.)
    """

    def __init__(self) -> None:
        self.wire, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=_serve, args=(theirs,))
        self._process.start()
        theirs.close()

    def begin(self, job: Job, batch: Sequence[Item]) -> None:
        with suppress(OSError):  # it has died, which is noticed when it is to answer
            self.wire.send((job, batch))

    def reports(self) -> list[Report]:
        """Those of the batch that was begun last.

        Raises:
            EOFError: the worker has died.
            Exception: what was raised in it.
        """
        try:
            outcome = self.wire.recv()
        except OSError:
            raise EOFError from None
        if isinstance(outcome, BaseException):
            raise outcome
        reports, spent = outcome
        clock.add(spent)
        return reports

    def end(self) -> None:
        """Let it finish what it does, and go."""
        self.wire.close()
        self._process.join()


def _serve(wire: Connection) -> None:
    """In a worker, until nobody has anything more for it.

    It must not linger when its parent is killed. Ctrl-C in a terminal reaches every process: it is the parent's to say
    what ends.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    garbage.look_seldom()
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            wire.send(_outcome(*wire.recv()))


def _outcome(job: Job, batch: Sequence[Item]) -> Graded | Exception:
    from .task import grade_and_time  # whoever hands the work out does without these imports

    try:
        return grade_and_time(job, batch)
    except Exception as problem:
        problem.add_note(traceback.format_exc())
        return problem
