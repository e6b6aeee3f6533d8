"""The task that is sent to a worker: a batch of notebooks in, their reports out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..bundle import Bundle, open_bundle
from ..course import load_course
from ..grading import Grader, kept_grader
from ..notebooks import read_submission
from ..report import Report
from ..submission import Submission


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


def grade_items(job: Job, items: Sequence[Item]) -> list[Report]:
    """Grade a batch in this process, which keeps its sandbox warm for the next batch of the same job."""
    grader = kept_grader(job, lambda: _grader(job))
    submissions = [read_submission(item.notebook, item.data, grader.source) if item.error is None
                   else Submission(item.notebook, error=item.error) for item in items]
    reports: dict[int, Report] = {}
    grader.grade(submissions, lambda submission, report: reports.setdefault(id(submission), report))
    return [reports[id(submission)] for submission in submissions]


def _grader(job: Job) -> Grader:
    what = opened(job)
    return Grader(what.course, what.assignment, job.seed, job.weak_sandbox, what.secret)


def opened(job: Job) -> Bundle:
    """The course and the assignment of a job."""
    if job.bundle is not None:
        return open_bundle(job.bundle)
    course = load_course(job.root)
    return Bundle(course, course.assignments[job.assignment])
