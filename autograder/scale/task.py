"""The task that is sent to a worker: a batch of notebooks in, their reports out."""

from collections.abc import Sequence

from .. import clock
from ..bundle import Bundle, open_bundle
from ..course import load_course
from ..grading import Grader, kept_grader
from ..notebooks import read_submission
from ..report import Report
from ..submission import Submission
from .job import Graded, Item, Job


def grade_items(job: Job, items: Sequence[Item]) -> list[Report]:
    """Grade a batch in this process, which keeps its sandbox warm for the next batch of the same job."""
    if job.profile:
        clock.start()
    with clock.stage(clock.REPORT):
        grader = kept_grader(job, lambda: _grader(job))
        with clock.stage(clock.READ):
            submissions = [_read(item, grader) for item in items]
        reports: dict[int, Report] = {}
        grader.grade(submissions, lambda submission, report: reports.setdefault(id(submission), report))
    return [reports[id(submission)] for submission in submissions]


def grade_and_time(job: Job, items: Sequence[Item]) -> Graded:
    """Grade a batch in a process that is not the one that asks, which is told what the stages took."""
    return grade_items(job, items), clock.taken()


def _read(item: Item, grader: Grader) -> Submission:
    if item.error is not None:
        return Submission(item.notebook, error=item.error)
    return read_submission(item.notebook, item.data, grader.source)


def _grader(job: Job) -> Grader:
    with clock.stage(clock.START):
        what = opened(job)
        grader = Grader(what.course, what.assignment, job.seed, job.weak_sandbox, what.secret)
        if job.profile:
            grader.warm_up()
        return grader


def opened(job: Job) -> Bundle:
    """The course and the assignment of a job."""
    if job.bundle is not None:
        return open_bundle(job.bundle)
    course = load_course(job.root)
    return Bundle(course, course.assignments[job.assignment])
