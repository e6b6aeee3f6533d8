"""A class graded into nbgrader's gradebook: many workers grade, one writer commits each result as it comes."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from .. import clock
from ..course import Assignment, Course, CourseError
from ..report import Check, Report
from ..scale.job import Item, Job
from .book import ClassBook
from .handed import Handed, read_handed

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
        feedback: also write every student's page.
        warn: is told of each folder that is no student's, in a sentence.

    Raises:
        CourseError: there is nothing to grade, or the gradebook does not fit the assignment.
    """
    with ClassBook(course, assignment) as book:
        checks: dict[Check, Check] = {}
        with clock.stage(clock.READ):
            handed, reports, known = _there(book, force, checks)
        for sentence in book.passed_over:
            warn(sentence)
        if not handed:
            raise CourseError(f"submitted/*/{assignment.id}: found no submissions, expected a folder per student; "
                              "`autograder sample` makes up a class")
        changed = book.bring_up_to_date({student: handed[student] for student in reports})
        queue = _Queue([each for student, each in handed.items() if student not in reports], assignment.id)
        job = Job(course.root, assignment.id, seed, weak_sandbox, profile=clock.is_on())
        for together in _together(grade_items(job, queue)):
            results = [(queue.begun.pop(item.key), report) for item, report in together]
            book.write_all(results)
            handed.update((each.student, replace(each, data=b"")) for each, _ in results)
            reports.update((item.key, _sharing(report, checks)) for item, report in together)
        if feedback and len(reports) == len(handed):
            with clock.stage(clock.PAGES):
                book.write_feedback()
        if force or changed or known < len(reports):
            book.remember((handed[student], report) for student, report in reports.items())
        return {student: reports[student] for student in sorted(handed) if student in reports}


def _there(book: ClassBook, force: bool,
           checks: dict[Check, Check]) -> tuple[dict[str, Handed], dict[str, Report], int]:
    """What each student handed in, the reports of what is graded, and how many of these need not even be read."""
    handed: dict[str, Handed] = {}
    reports: dict[str, Report] = {}
    for each, report in () if force else book.unchanged():
        handed[each.student], reports[each.student] = each, report
    known = len(reports)
    for each in book.submissions(reports.keys()):
        report = None if force else book.graded(each)
        if report is not None and not report.broken:
            reports[each.student] = _sharing(report, checks)
        handed[each.student] = replace(each, data=b"")  # read again when it is graded
    return handed, reports, known


class _Queue(Sequence[Item]):
    """What is to be graded, each read when its batch begins: a class of any size fits into memory.

    `begun` has what was read and is not taken from it yet.
    """

    def __init__(self, handed: Sequence[Handed], assignment: str):
        self.students = [each.student for each in handed]
        self.begun: dict[str, Handed] = {}
        self._handed = handed
        self._assignment = assignment

    def __len__(self) -> int:
        return len(self._handed)

    def __getitem__(self, index):
        return [self._item(each) for each in self._handed[index]] if isinstance(index, slice) else self._item(
            self._handed[index])

    def _item(self, handed: Handed) -> Item:
        with clock.stage(clock.READ):
            read = read_handed(handed.student, handed.path.parent, self._assignment)
        self.begun[read.student] = read
        return Item(read.student, str(read.path), read.data, read.error)


def _sharing(report: Report, checks: dict[Check, Check]) -> Report:
    """The same report, with the checks that are known already in place of equal ones: most of a class's are equal."""
    functions = {name: replace(function, checks=tuple(checks.setdefault(each, each) for each in function.checks))
                 for name, function in report.functions.items()}
    return replace(report, functions=functions)


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
