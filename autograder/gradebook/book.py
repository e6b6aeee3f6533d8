"""The class's book: who handed in what, what is graded already, and grades where nbgrader keeps them."""

import fcntl
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from tempfile import mkstemp
from typing import IO

from nbformat import NotebookNode
from nbgrader import api
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import func
from sqlalchemy.exc import OperationalError

from .. import clock
from ..course import Assignment, Course, CourseError
from ..notebooks.raw import metadata_of
from ..notebooks.source import ANSWERED, BY_HAND, GRADED, TASK, SourceNotebook
from ..report import Report
from .autograded import RECORD, autograded_notebook, content_hash, to_text, unanswered
from .database import enter_assignment, open_gradebook, shown_address
from .feedback import write_pages
from .fingerprint import versions
from .gather_page import Pages
from .handed import Handed, read_handed, record_of
from .history import make_table, remember
from .lateness import Lateness
from .nbgrader_course import SECRET, TIMESTAMP, load_config, passed_over, unusable
from .place import Place
from .unchanged import Unchanged

READ_ONLY = 0o444  # as nbgrader leaves its autograded notebooks
PARTIAL = ".partial"  # below autograded/: notebooks that are being written; nbgrader's `*` passes over it


class ClassBook:
    """One assignment of a course in nbgrader's gradebook. Close it, or use it in a `with` statement.

    Only one process at a time has it open. A kill at any moment loses nothing: the row is committed first, then the
    notebook is moved into place, and only a notebook that is there counts as graded.
    """

    def __init__(self, course: Course, assignment: Assignment):
        self.assignment = assignment
        self.source = SourceNotebook.read(assignment)
        self.versions = versions(course, assignment)
        self.passed_over: list[str] = []
        self._config = load_config(course.root)
        self._directory = CourseDirectory(config=self._config)
        self._folders = Place(course, assignment, self._directory)
        self._lateness = Lateness(course, assignment, self._config)
        self._partial = self._autograded / PARTIAL / assignment.id
        self._unchanged = Unchanged(
            self._partial.with_suffix(".known"), f"{self.versions} {self._submitted}", assignment.functions)
        with ExitStack() as opened:
            opened.enter_context(self._locked())
            self._book = opened.enter_context(open_gradebook(self._directory))
            enter_assignment(self._book, self.source, self._config)
            make_table(self._book.db)
            self._lateness.enter_course(self._book)
            self._opened = opened.pop_all()
        self._notebook = self._book.find_notebook(assignment.id, assignment.id)
        self._graded = {cell.name: cell.id for cell in (*self._notebook.grade_cells, *self._notebook.task_cells)}
        self._answered = {cell.name: cell.id for cell in (*self._notebook.solution_cells, *self._notebook.task_cells)}
        rmtree(self._partial, ignore_errors=True)  # what a killed run left half written

    def unchanged(self) -> Iterator[tuple[Handed, Report]]:
        """The submissions, without their bytes, that a look at their files shows to be graded, and their reports."""
        return self._unchanged.read({
            student: self._folders.autograded(student) for student in self._recorded - self._excluded})

    def remember(self, graded: Iterable[tuple[Handed, Report]]) -> None:
        """Keep what is graded now for the next run's `unchanged`."""
        self._unchanged.write((handed, report, self._place(handed.student)) for handed, report in graded)

    def submissions(self, but: Collection[str] = ()) -> Iterator[Handed]:
        """What lies in submitted/*/<id>, by student; a submission that cannot be read has the reason with it.

        Those of some students may be left out. `passed_over` then holds a sentence for each folder whose name can be
        no student's id.
        """
        submitted = self._submitted
        students = sorted(os.listdir(submitted)) if submitted.is_dir() else []
        self.passed_over = []
        for student in students:
            folder = submitted / student / self.assignment.id
            if student in but or not os.path.lexists(folder) or student.startswith(".") or student in self._excluded:
                continue
            if reason := unusable(student):
                self.passed_over.append(passed_over(self._directory.submitted_directory, student, reason))
            else:
                yield read_handed(student, folder, self.assignment.id)

    def graded(self, handed: Handed) -> Report | None:
        """The report of a submission that is graded, unchanged, by the same engine; None where it must be graded."""
        if handed.student not in self._recorded:
            return None
        try:
            data = self._place(handed.student).read_bytes()
        except OSError:
            return None
        record = metadata_of(data).get(RECORD, {})
        if record.get("submission") != content_hash(handed.data, handed.error):
            return None
        if record.get("engine") != str(self.versions):
            return None
        report = Report.from_text(record["report"], list(self.assignment.functions))
        return replace(report, notebook=str(handed.path))

    def write(self, handed: Handed, report: Report) -> None:
        """Enter the grades of one submission and put its autograded notebook into place."""
        self.write_all([(handed, report)])

    def write_all(self, results: Sequence[tuple[Handed, Report]]) -> None:
        """Enter the grades of several submissions in one commit, then put their autograded notebooks into place."""
        records = [record_of(handed, report, str(self.versions)) for handed, report in results]
        with clock.stage(clock.PAGES):
            notebooks = [autograded_notebook(handed.data, self.source, report, record)
                         for (handed, report), record in zip(results, records, strict=True)]
        try:
            with clock.stage(clock.GRADEBOOK):
                self._enter(results, list(map(unanswered, notebooks)), [record["submission"] for record in records])
                self._book.db.commit()
        except OperationalError as problem:
            self._book.db.rollback()
            raise CourseError(f"{shown_address(self._directory)}: {problem.orig}; close what else uses the gradebook, "
                              "then grade again: what is graded stays") from None
        with clock.stage(clock.PAGES):
            for (handed, _), notebook in zip(results, notebooks, strict=True):
                self._put_into_place(handed, notebook)
                self._recorded.add(handed.student)

    def _put_into_place(self, handed: Handed, notebook: NotebookNode) -> None:
        place = self._place(handed.student)
        place.parent.mkdir(parents=True, exist_ok=True)
        self._write_beside(handed)
        self._move(to_text(notebook).encode(), place)

    def bring_up_to_date(self, graded: Mapping[str, Handed]) -> set[str]:
        """Let new due dates, extensions, penalties, scores of a person and timestamps count for who is graded already.

        Returns the students for whom something changed.
        """
        changed = self._lateness.enter_all(self._book, self._notebook, {
            student: handed.timestamp for student, handed in graded.items()})
        for student in changed & graded.keys():
            self._write_beside(graded[student])
        return changed

    def write_feedback(self) -> None:
        """Make every student's page anew.

        Raises:
            CourseError: one of them cannot be made or written.
        """
        write_pages(self._directory, Pages(self.source, self._book))

    def close(self) -> None:
        self._opened.close()

    def __enter__(self) -> "ClassBook":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _submitted(self) -> Path:
        return self._folders.folder("submitted", "student").parent.parent

    @property
    def _excluded(self) -> set[str]:
        return set(self._directory.student_id_exclude.split(","))

    @property
    def _autograded(self) -> Path:
        return self._place("student").parent.parent.parent  # …/<student>/<assignment>/<assignment>.ipynb

    def _place(self, student: str) -> Path:
        return Path(self._folders.autograded(student))

    def _locked(self) -> IO[bytes]:
        """Hold the book for this process: two writers would be slower than one, and in each other's way."""
        self._partial.parent.mkdir(parents=True, exist_ok=True)
        lock = self._partial.with_suffix(".lock").open("wb")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # it ends with the process, however that ends
        except BlockingIOError:
            lock.close()
            raise CourseError(f"{self._directory.autograded_directory}/: another process is grading "
                              f"{self.assignment.id} here, expected one at a time; wait until it has ended") from None
        return lock

    def _move(self, data: bytes, place: Path) -> None:
        """Write a file so that it is there whole or not at all."""
        self._partial.mkdir(exist_ok=True)
        descriptor, name = mkstemp(dir=self._partial)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
            os.fchmod(descriptor, READ_ONLY)
        os.replace(name, place)

    @cached_property
    def _recorded(self) -> set[str]:
        """The students whose grades are in the gradebook, each of them."""
        automatic = [self._graded[cell.grade_id] for cell in self.source.graded.values()]
        rows = (
            self._book.db.query(api.SubmittedAssignment.student_id)
            .join(api.SubmittedNotebook, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
            .join(api.Grade, api.Grade.notebook_id == api.SubmittedNotebook.id)
            .filter(api.SubmittedNotebook.notebook_id == self._notebook.id, api.Grade.auto_score.is_not(None),
                    api.Grade.cell_id.in_(automatic))
            .group_by(api.SubmittedAssignment.student_id)
            .having(func.count() == len(self.assignment.functions))
        )
        return {student for (student,) in rows}

    def _write_beside(self, handed: Handed) -> None:
        """When it was handed in, and its secret: beside the autograded notebook, from where they go to the feedback."""
        for name, data in ((TIMESTAMP, handed.timestamp_file), (SECRET, handed.secret)):
            place = self._place(handed.student).with_name(name)
            if data:
                self._move(data, place)
            elif data is not None:
                place.unlink(missing_ok=True)

    def _enter(self, results: Sequence[tuple[Handed, Report]], empty: Sequence[set[str]],
               submissions: Sequence[str]) -> None:
        """The rows of several submissions, not committed: so many at once take a third of the time."""
        db = self._book.db
        rows = self._rows([handed.student for handed, _ in results])
        for (handed, report), unanswered_cells in zip(results, empty, strict=True):
            self._enter_grades(rows[handed.student][1], report, unanswered_cells)
        db.flush()
        for handed, _ in results:
            self._lateness.enter(*rows[handed.student], handed.timestamp)
        remember(db, [(handed.student, report, submission) for (handed, report), submission in
                      zip(results, submissions, strict=True)], self.versions)

    def _enter_grades(self, notebook: api.SubmittedNotebook, report: Report, empty: set[str]) -> None:
        """What a submission has earned. Manual scores, extra credit and comments stay as they are."""
        grades = {grade.cell_id: grade for grade in notebook.grades}
        comments = {comment.cell_id: comment for comment in notebook.comments}
        for name, function in report.functions.items():
            grade = grades[self._graded[self.source.graded[name].grade_id]]
            grade.auto_score = function.score
            # nbgrader asks for a look where a person had set a score before; so do we where something waits for one.
            grade.needs_manual_grade = grade.manual_score is not None or function.waits
            cell_id = self.source.stub[name].cell
            comments[self._answered[cell_id]].auto_comment = "No response." if cell_id in empty else None
        for cell in self.source.by_hand:
            unanswered = cell.grade_id in empty
            grade = grades[self._graded[cell.grade_id]]
            grade.auto_score = 0.0 if unanswered else None
            grade.needs_manual_grade = grade.manual_score is not None or not unanswered
            comments[self._answered[cell.grade_id]].auto_comment = "No response." if unanswered else None

    def _rows(self, students: Sequence[str]) -> dict[str, tuple[api.SubmittedAssignment, api.SubmittedNotebook]]:
        """What the gradebook has of each student's submission, made where there is nothing yet."""
        db = self._book.db
        known = {student for (student,) in db.query(api.Student.id).filter(api.Student.id.in_(students))}
        submitted = {each.student_id: each for each in db.query(api.SubmittedAssignment).filter(
            api.SubmittedAssignment.assignment_id == self._notebook.assignment_id,
            api.SubmittedAssignment.student_id.in_(students))}
        db.add_all(api.Student(id=student) for student in students if student not in known)
        with db.no_autoflush:
            return {student: self._there(submitted[student]) if student in submitted else self._made(student)
                    for student in students}

    def _there(self, submitted: api.SubmittedAssignment) -> tuple[api.SubmittedAssignment, api.SubmittedNotebook]:
        return submitted, next(each for each in submitted.notebooks if each.notebook_id == self._notebook.id)

    def _made(self, student: str) -> tuple[api.SubmittedAssignment, api.SubmittedNotebook]:
        submitted = api.SubmittedAssignment(assignment_id=self._notebook.assignment_id, student_id=student)
        notebook = api.SubmittedNotebook(notebook_id=self._notebook.id, assignment=submitted)
        for cell in self.source.cells:
            if cell.role == GRADED or cell.role in BY_HAND:
                api.Grade(cell_id=self._graded[cell.grade_id], notebook=notebook)
            if cell.role in ANSWERED or cell.role == TASK:
                api.Comment(cell_id=self._answered[cell.grade_id], notebook=notebook)
        self._book.db.add(submitted)
        return submitted, notebook
