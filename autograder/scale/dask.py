"""The same task on a Dask cluster, one submission a task. Dask does the scheduling; nothing here does."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..bundle import make_bundle
from ..course import CourseError
from ..grading import broken_report
from ..report import Report
from ..submission import Submission
from .task import Item, Job, grade_items, opened


def grade_on_cluster(job: Job, items: Sequence[Item], address: str) -> Iterator[tuple[Item, Report]]:
    """Grade `items` on the workers of the scheduler at `address`; results come as they are ready, in any order.

    The workers need this package in this version, and nothing else: the assignment travels with the job. A submission
    whose worker dies is tried again on others as the cluster's `allowed-failures` says, and then reported as broken.

    Raises:
        CourseError: the optional extra is not installed, no scheduler answers at `address`, or a worker has another
            version of this package.
    """
    try:
        from distributed import Client, KilledWorker, as_completed
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
        # The job is a task too: sent once, kept by the scheduler, and made again where the worker that had it died.
        sent = client.submit(replace, job, pure=False)
        futures = {client.submit(_grade_one, sent, item, key=f"grade-{item.key}", pure=False): item for item in items}
        for future in as_completed(futures):
            item = futures[future]
            try:
                yield item, future.result()
            except KilledWorker:
                report = broken_report(opened(job).assignment, Submission(item.notebook), "the grading processes died")
                yield item, report


def _grade_one(job: Job, item: Item) -> Report:
    return grade_items(job, [item])[0]
