"""The same task on a Dask cluster, one submission a task. Dask does the scheduling; nothing here does."""

from collections.abc import Iterator, Sequence

from ..course import CourseError, load_course
from ..grading import broken_report
from ..report import Report
from ..submission import Submission
from .task import Item, Job, grade_items


def grade_on_cluster(job: Job, items: Sequence[Item], address: str) -> Iterator[tuple[Item, Report]]:
    """Grade `items` on the workers of the scheduler at `address`; results come as they are ready, in any order.

    The workers need this package and the course's folder at the same path. A submission whose worker dies is tried
    again on others as the cluster's `allowed-failures` says, and then reported as broken.

    Raises:
        CourseError: the optional extra is not installed, or no scheduler answers at `address`.
    """
    try:
        from distributed import Client, KilledWorker, as_completed
    except ImportError:
        raise CourseError("--scheduler needs Dask: pip install 'autograder[distributed]'") from None
    try:
        client = Client(address, timeout=5)
    except (OSError, ValueError) as problem:
        raise CourseError(f"--scheduler {address}: no Dask scheduler answers there ({problem})") from None
    with client:
        futures = {client.submit(_grade_one, job, item, key=f"grade-{item.key}", pure=False): item for item in items}
        for future in as_completed(futures):
            item = futures[future]
            try:
                yield item, future.result()
            except KilledWorker:
                assignment = load_course(job.root).assignments[job.assignment]
                yield item, broken_report(assignment, Submission(item.notebook), "the grading processes died")


def _grade_one(job: Job, item: Item) -> Report:
    return grade_items(job, [item])[0]
