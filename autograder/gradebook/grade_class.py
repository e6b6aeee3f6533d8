"""A class graded into nbgrader's gradebook: many workers grade, one writer commits each result as it comes."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from .. import clock
from ..course import Assignment, Course, CourseError
from ..report import Report
from ..scale.task import Item, Job
from .book import ClassBook

MOST_TOGETHER = 16  # results in one commit: a batch's
SECONDS_TOGETHER = 1.0  # that a result may wait for others, once the next one is there


def grade_class(
    course: Course,
    assignment: Assignment,
    grade_items: Callable[[Job, Sequence[Item]], Iterable[tuple[Item, Report]]],
    seed: int | None = None,
    force: bool = False,
    feedback: bool = False,
    weak_sandbox: bool = False,
    warn: Callable[[str], None] = lambda sentence: None,
) -> dict[str, Report]:
    """Grade submitted/*/<assignment>/; returns every student's report, also of those who were graded before.

    Whoever is not graded, because the results ended early, has none.

    Args:
        grade_items: grades a sequence of items on whatever workers there are; results in any order.
        seed: for the checks' inputs; None makes it from each submission.
        force: grade what is graded, unchanged and by the same engine, too.
        feedback: also write nbgrader's feedback pages.
        warn: is told of each folder that is no student's, in a sentence.

    Raises:
        CourseError: there is nothing to grade, or the gradebook does not fit the assignment.
    """
    with ClassBook(course, assignment) as book:
        with clock.stage(clock.READ):
            handed = {each.student: each for each in book.submissions()}
        for sentence in book.passed_over:
            warn(sentence)
        if not handed:
            raise CourseError(f"submitted/*/{assignment.id}: found no submissions, expected a folder per student; "
                              "`autograder sample` makes up a class")
        reports = {}
        with clock.stage(clock.READ):
            for student, submission in handed.items():
                report = None if force else book.graded(submission)
                if report is not None and not report.broken:
                    reports[student] = report
        items = [Item(student, str(submission.path), submission.data, submission.error)
                 for student, submission in handed.items() if student not in reports]
        job = Job(course.root, assignment.id, seed, weak_sandbox, profile=clock.is_on())
        for together in _together(grade_items(job, items)):
            book.write_all([(handed[item.key], report) for item, report in together])
            reports.update((item.key, report) for item, report in together)
        if feedback and len(reports) == len(handed):
            with clock.stage(clock.PAGES):
                book.write_feedback([item.key for item in items])
        return {student: reports[student] for student in handed if student in reports}


def _together(results: Iterable[tuple[Item, Report]]) -> Iterator[list[tuple[Item, Report]]]:
    """The results in groups for one commit each: those that came at about the same time, as batches do."""
    group: list[tuple[Item, Report]] = []
    began = 0.0
    try:
        for result in results:
            began = began if group else time.monotonic()
            group.append(result)
            if len(group) >= MOST_TOGETHER or time.monotonic() - began >= SECONDS_TOGETHER:
                whole, group = group, []
                yield whole
    finally:  # what was graded before something failed is kept
        if group:
            yield group
