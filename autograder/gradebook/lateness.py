"""Due dates, extensions and penalties, where nbgrader keeps and applies them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from nbgrader import api
from nbgrader.plugins import LateSubmissionPlugin
from sqlalchemy.orm import object_session
from traitlets.config import Config

from ..course import Assignment, Course, load_course
from ..late import Late
from ..roster import Student, read_roster


class LatePenalty(LateSubmissionPlugin):
    """What course.yaml says lateness costs. Where it says nothing, nbgrader's own `penalty_method` counts."""

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """The points that are lost. `total_seconds_late` is nbgrader's, which knows the extensions."""
        root = Path(self.config.CourseDirectory.root)
        policy = _policy(root, self.parent.assignment_id, (root / "course.yaml").stat().st_mtime_ns)
        if policy is None:
            return super().late_submission_penalty(student_id, score, total_seconds_late)
        return policy.penalty(score, total_seconds_late)


@lru_cache(maxsize=8)
def _policy(root: Path, id_: str, changed: int) -> Late | None:
    """`changed` is when course.yaml was: nbgrader makes a plugin for each submission."""
    course = load_course(root, only=id_)
    return course.late_policy(course.assignments[id_])


class Lateness:
    """What is to be known of one assignment's lateness, and the one place that enters it into the gradebook."""

    def __init__(self, course: Course, assignment: Assignment, config: Config):
        self.roster = read_roster(course)
        self._course = course
        self._assignment = assignment
        self._config = config

    @cached_property
    def _late(self) -> Any:
        """nbgrader's AssignLatePenalties, with the plugin that the course has chosen."""
        from nbgrader.preprocessors import AssignLatePenalties  # slow to import, and for who is late alone

        late = AssignLatePenalties(config=self._config)
        late.assignment_id = self._assignment.id
        late.init_plugin()
        return late

    def enter_course(self, book: api.Gradebook) -> None:
        """The roster's students and the due date; what course.yaml and students.csv do not name stays as it is."""
        for student in self.roster.values():
            _enter_student(book, student)
        due = self._course.due(self._assignment)
        if due is not None:
            book.find_assignment(self._assignment.id).duedate = due
        book.db.commit()

    def enter(self, submitted: api.SubmittedAssignment, notebook: api.SubmittedNotebook,
              timestamp: datetime | None) -> bool:
        """Time, extension and penalty of one submission; whether anything of it changed. Commits nothing."""
        before = submitted.timestamp, submitted.extension, notebook.late_submission_penalty
        student = submitted.student_id
        if timestamp is not None:
            submitted.timestamp = timestamp
        if self._assignment.due is not None:
            submitted.extension = self._extension(student)
        seconds = submitted.total_seconds_late
        notebook.late_submission_penalty = self.penalty(student, notebook, seconds) if seconds > 0 else None
        return before != (submitted.timestamp, submitted.extension, notebook.late_submission_penalty)

    def enter_all(self, book: api.Gradebook, notebook: api.Notebook,
                  timestamps: Mapping[str, datetime | None]) -> set[str]:
        """Bring every submission that is graded already up to date; returns the students whose entry changed."""
        rows = book.db.query(
            api.SubmittedNotebook.id, api.SubmittedAssignment.student_id, api.SubmittedAssignment.timestamp,
            api.SubmittedAssignment.extension, api.SubmittedNotebook.late_submission_penalty, api.Assignment.duedate,
        ).join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id).join(
            api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id,
        ).filter(api.SubmittedNotebook.notebook_id == notebook.id)
        # Made into nbgrader's objects are only those of which something may change: a class has few.
        ids = [id_ for id_, student, *row in rows if self._may_change(student, timestamps.get(student), *row)]
        changed = set()
        for id_ in ids:
            each = book.db.get(api.SubmittedNotebook, id_)
            if self.enter(each.assignment, each, timestamps.get(each.assignment.student_id)):
                changed.add(each.assignment.student_id)
        book.db.commit()
        return changed

    def _may_change(self, student: str, timestamp: datetime | None, entered: datetime | None,
                    extension: timedelta | None, penalty: float | None, due: datetime | None) -> bool:
        """Whether `enter` has to look at a row: its time or its extension is another, or it is late, or was."""
        handed_in = timestamp or entered
        late = handed_in is not None and due is not None and handed_in > due + (extension or timedelta())
        return (handed_in != entered or late or penalty is not None
                or (self._assignment.due is not None and self._extension(student) != extension))

    def _extension(self, student: str) -> timedelta | None:
        mine = self.roster.get(student, Student(student))
        return self._assignment.extensions.of(student, mine.group, mine.extension) or None

    def penalty(self, student: str, notebook: api.SubmittedNotebook, seconds: float) -> float | None:
        """nbgrader's late policy, whichever plugin the course has chosen."""
        object_session(notebook).refresh(notebook, ["score"])  # the database adds it up, from what was entered just now
        penalty = self._late.plugin_inst.late_submission_penalty(student, notebook.score, seconds)
        return None if penalty is None else self._late._check_late_penalty(notebook, penalty)


def _enter_student(book: api.Gradebook, student: Student) -> None:
    """A student of the roster as nbgrader has them; empty cells of the roster leave what is there."""
    row = book.db.get(api.Student, student.id)
    if row is None:
        row = api.Student(id=student.id)
        book.db.add(row)
    first, _, last = student.name.rpartition(" ")
    if student.name and (row.first_name, row.last_name) != (first, last):
        row.first_name, row.last_name = first, last
    if student.email and row.email != student.email:
        row.email = student.email
