"""The same task on a Dask cluster, in batches. Dask does the scheduling; nothing here does."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from .. import clock
from ..bundle import make_bundle
from ..course import CourseError
from ..grading import broken_report
from ..report import Report
from ..submission import Submission
from .job import Graded, Item, Job, Stopped, batches, never
from .task import grade_and_time, opened

AHEAD = 4  # batches that wait for each worker, so that none waits for the network
AT_LEAST = 8  # batches sent while no worker is there yet: a cluster that adapts to its work sees that there is some
_one_at_a_time = threading.Lock()


def grade_on_cluster(job: Job, items: Sequence[Item], address: str,
                     stopped: Stopped = never) -> Iterator[tuple[Item, Report]]:
    """Grade `items` on the workers of the scheduler at `address`; results come as they are ready, in any order.

    The workers need this package in this version, and nothing else: the assignment travels with the job. A batch whose
    worker dies is tried again on others as the cluster's `allowed-failures` says; if all of these die, each of its
    notebooks is tried alone, and one that has its workers die once more is reported as broken. Once it is `stopped`,
    what was sent ends, and nothing further is.

    Raises:
        CourseError: the optional extra is not installed, no scheduler answers at `address`, or a worker has another
            version of this package.
    """
    try:
        from distributed import Client
    except ImportError:
        raise CourseError("--scheduler needs Dask: pip install 'autograder[distributed]'") from None
    if job.bundle is None:
        what = opened(job)
        job = replace(job, bundle=make_bundle(what.course, what.assignment))
    try:
        client = Client(address, timeout=5)
    except (OSError, ValueError) as problem:
        raise CourseError(f"--scheduler {address}: no Dask scheduler answers there ({problem})") from None
    with client:
        yield from _results(client, job, items, stopped)


def _results(client: Any, job: Job, items: Sequence[Item], stopped: Stopped) -> Iterator[tuple[Item, Report]]:
    from distributed import KilledWorker, as_completed

    # The job is a task too: sent once, kept by the scheduler, and made again where the worker that had it died.
    sent = client.submit(replace, job, pure=False)
    waiting = batches(items, max(1, _places(client)))
    under_way: dict[Any, Sequence[Item]] = {}
    ready = as_completed()

    def send(batch: Sequence[Item]) -> None:
        future = client.submit(_grade, sent, batch, pure=False)
        under_way[future] = batch
        ready.add(future)

    def send_more() -> None:
        most = max(AT_LEAST, AHEAD * _places(client))
        while not stopped() and len(under_way) < most and (batch := next(waiting, None)):
            send(batch)

    send_more()
    while under_way:
        future = next(ready)
        batch = under_way.pop(future)
        try:
            reports, spent = future.result()
        except KilledWorker:
            if len(batch) > 1:
                for item in batch:
                    send([item])
                continue
            reports = [broken_report(opened(job).assignment, Submission(batch[0].notebook),
                                     "the grading processes died")]
            spent = {}
        del future  # the cluster keeps a result for as long as somebody has its future
        clock.add(spent)
        yield from zip(batch, reports, strict=True)
        send_more()


def _places(client: Any) -> int:
    """How many batches the cluster can grade at the same time."""
    return len(client.nthreads())


def _grade(job: Job, items: Sequence[Item]) -> Graded:
    # A sandbox is for one thread: a worker that has several grades as if it had one.
    with _one_at_a_time:
        return grade_and_time(job, items)
