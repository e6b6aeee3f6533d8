"""What a student's page is made of: the report and the cells in the autograded notebook, the grades in the book."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from nbgrader import api
from nbgrader.coursedir import CourseDirectory

from ..course import CourseError, load_course
from ..notebooks.files import read_file
from ..notebooks.raw import CODE
from ..notebooks.source import GRADED, TASK, CourseCell, SourceNotebook
from ..report import Report
from ..reports.listing import Listed
from ..reports.student_page import Answer, Grade, StudentPage, student_page
from .autograded import LEFT_OUT, OWN, RECORD, unfenced
from .database import open_gradebook


class Shown(NamedTuple):
    """A cell of an autograded notebook."""

    id: str
    kind: str
    grade_id: str
    text: str


class Pages:
    """The pages of one assignment. What the gradebook holds is read once, for the whole class.

    Raises:
        CourseError: the gradebook does not know the assignment.
    """

    def __init__(self, source: SourceNotebook, book: api.Gradebook):
        self.source = source
        self.assignment = source.assignment
        id_ = self.assignment.id
        try:
            notebook = book.find_notebook(id_, id_)
        except api.MissingEntry:
            raise CourseError(f"{id_}: found nothing of it in the gradebook, expected grades; grade it first") from None
        self._read(book, notebook)

    @classmethod
    def of(cls, directory: CourseDirectory) -> "Pages":
        """The pages of the assignment that nbgrader is at.

        Raises:
            CourseError: course.yaml or the source notebook cannot be used, or the gradebook does not know it.
        """
        course, id_ = load_course(Path(directory.root)), directory.assignment_id
        if id_ not in course.assignments:
            raise CourseError(f"course.yaml: found no assignment {id_!r}, expected one of: "
                              f"{', '.join(course.assignments)}")
        with open_gradebook(directory) as book:
            return cls(SourceNotebook.read(course.assignments[id_]), book)

    def _read(self, book: api.Gradebook, notebook: api.Notebook) -> None:
        """Every student's grades and comments, by the names of the cells, and what being late takes from them."""
        names = {cell.id: cell.name for cell in (*notebook.grade_cells, *notebook.task_cells, *notebook.solution_cells)}
        submitted = (
            book.db.query(api.SubmittedNotebook.id, api.SubmittedAssignment.student_id,
                          api.SubmittedNotebook.late_submission_penalty)
            .join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
            .filter(api.SubmittedNotebook.notebook_id == notebook.id)
        )
        students = {id_: student for id_, student, _ in submitted}
        self._penalties = {student: penalty or 0.0 for _, student, penalty in submitted}
        self._scores: dict[str, dict[str, tuple[float | None, ...]]] = {student: {} for student in students.values()}
        self._comments: dict[tuple[str, str], str] = {}
        grade, comment = api.Grade, api.Comment
        for id_, cell, *scores in book.db.query(
                grade.notebook_id, grade.cell_id, grade.auto_score, grade.manual_score, grade.extra_credit):
            if id_ in students and cell in names:
                self._scores[students[id_]][names[cell]] = tuple(scores)
        for id_, cell, text in book.db.query(comment.notebook_id, comment.cell_id, comment.manual_comment).filter(
                comment.manual_comment.is_not(None)):
            if id_ in students and cell in names:
                self._comments[students[id_], names[cell]] = text

    def page(self, student: str, path: Path) -> str:
        """The page of a student whose autograded notebook lies at `path`.

        Raises:
            CourseError: it holds no report of this version, or the gradebook has no grades of it.
        """
        data, error = read_file(path)
        try:
            notebook = json.loads(data)
            cells = [_shown(cell) for cell in notebook["cells"]]
            report = Report.from_text(notebook["metadata"][RECORD]["report"], list(self.assignment.functions))
        except (KeyError, TypeError, ValueError):
            raise CourseError(f"{path}: found {error or 'no report of this version in it'}, expected a notebook that "
                              "autograder has graded; grade it again") from None
        if student not in self._scores:
            raise CourseError(f"{student}: found no grades of {self.assignment.id} in the gradebook, expected some; "
                              "grade it again")
        grades = self._grades(student)
        return student_page(StudentPage(
            student=student,
            title=self.assignment.title or self.assignment.id,
            report=report,
            grades={name: grades[cell.grade_id] for name, cell in self.source.graded.items()
                    if cell.grade_id in grades},
            functions={cell.grade_id: Listed(cell.grade_id, cell.text, self.source.stubs[cell.grade_id])
                       for cell in cells if cell.grade_id in self.source.stubs},
            own=tuple(self._own(cells)),
            answers=tuple(self._answers(cells, grades)),
            penalty=self._penalties[student],
            left_out=any(cell.id == LEFT_OUT for cell in cells),
        ))

    def _grades(self, student: str) -> Mapping[str, Grade]:
        """What the gradebook has of the cells that are graded; a person comments on the solution of a graded one."""
        solutions = {graded.grade_id: name for name, graded in self.source.graded.items()}
        scores = self._scores[student]
        return {cell.grade_id: _grade(cell, *scores[cell.grade_id], self._comments.get(
                    (student, solutions.get(cell.grade_id, cell.grade_id)), ""))
                for cell in self.source.cells if cell.grade_id in scores}

    def _own(self, cells: list[Shown]) -> Iterator[Listed]:
        """The cells of the student's own: code, and their own texts, which stand in code blocks."""
        for cell in cells:
            text = cell.text if cell.kind == CODE else unfenced(cell.text)
            if cell.id.startswith(OWN) and text is not None and not self.source.is_own_text(cell.text):
                yield Listed(cell.id.removeprefix(OWN), text)

    def _answers(self, cells: list[Shown], grades: Mapping[str, Grade]) -> Iterator[Answer]:
        by_id = {cell.grade_id: cell for cell in cells if cell.grade_id}
        for course in self.source.by_hand:
            cell, grade = by_id.get(course.grade_id), grades.get(course.grade_id)
            if grade is None:
                continue
            if course.role == TASK:  # its answer stands in cells of the student's own
                yield Answer(course.grade_id, course.text, "", grade)
            else:
                text = "" if cell is None or cell.text == course.text else cell.text
                yield Answer(course.grade_id, "", unfenced(text) or text, grade)


def _shown(cell: Mapping[str, Any]) -> Shown:
    return Shown(cell["id"], cell["cell_type"], cell["metadata"].get("nbgrader", {}).get("grade_id", ""),
                 "".join(cell["source"]))


def _grade(cell: CourseCell, auto: float | None, manual: float | None, extra: float | None, comment: str) -> Grade:
    """As nbgrader adds it up: a person's score goes before the automatic one."""
    score = auto if manual is None else manual
    if score is None and cell.role == GRADED:
        score = 0.0
    total = None if score is None else score + (extra or 0.0)
    return Grade(cell.points or 0.0, total, manual is not None or bool(extra), comment)
