"""The student's page in the place of nbgrader's: made of the autograded notebook and of what the gradebook holds.

nbgrader_config.py names it as the exporter of `generate_feedback`, so that this command, the formgrader's button and
`autograder grade --feedback` make the same page at the same path.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbgrader import api
from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from ..course import CourseError, load_course
from ..notebooks.files import read_file
from ..notebooks.raw import CODE, RawCell, metadata_of, parse
from ..notebooks.source import GRADED, TASK, CourseCell, SourceNotebook
from ..report import Report
from ..reports.listing import Listed
from ..reports.student_page import Answer, Grade, StudentPage, student_page
from .autograded import LEFT_OUT, OWN, RECORD, unfenced
from .database import open_gradebook


class PageExporter(Exporter):
    """Makes the page of an autograded notebook.

    A page is cheap, and a score that a person sets changes none of the times that nbgrader looks at: all are made anew.
    """

    file_extension = ".html"
    output_mimetype = "text/html"

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        if isinstance(self.parent, GenerateFeedback):
            self.parent.force = True
            with _as_nbgraders():
                self._pages = Pages(self.parent.coursedir)

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> tuple[str, Any]:
        with _as_nbgraders():
            page = self._pages.page(resources["nbgrader"]["student"], Path(filename))
        return page, {**resources, "output_extension": self.file_extension}


@contextmanager
def _as_nbgraders() -> Iterator[None]:
    """Around what raises our errors where nbgrader's are expected."""
    try:
        yield
    except CourseError as problem:
        raise NbGraderException(str(problem)) from None


class Pages:
    """The pages of one assignment.

    Raises:
        CourseError: course.yaml or the source notebook cannot be used, or the gradebook does not know the assignment.
    """

    def __init__(self, directory: CourseDirectory):
        course, assignment_id = load_course(Path(directory.root)), directory.assignment_id
        if assignment_id not in course.assignments:
            raise CourseError(f"course.yaml: found no assignment {assignment_id!r}, expected one of: "
                              f"{', '.join(course.assignments)}")
        self.assignment = course.assignments[assignment_id]
        self.source = SourceNotebook.read(self.assignment)
        self._book = open_gradebook(directory)
        try:
            notebook = self._book.find_notebook(assignment_id, assignment_id)
        except api.MissingEntry:
            raise CourseError(f"{assignment_id}: found nothing of it in the gradebook, expected grades; grade it "
                              "first") from None
        self._notebook = notebook.id
        self._names = {cell.id: cell.name for cell in
                       (*notebook.grade_cells, *notebook.task_cells, *notebook.solution_cells)}

    def page(self, student: str, path: Path) -> str:
        """The page of a student whose autograded notebook lies at `path`.

        Raises:
            CourseError: it holds no report of ours, or the gradebook has no grades of it.
        """
        data, error = read_file(path)
        fields = metadata_of(data).get(RECORD, {}).get("report")
        if error is not None or not fields:
            raise CourseError(f"{path}: found {error or 'no report in it'}, expected a notebook that autograder has "
                              "graded; grade it again")
        report = Report.from_fields(fields, list(self.assignment.functions))
        grades, penalty = self._grades(student)
        cells = parse(data)
        return student_page(StudentPage(
            student=student,
            title=self.assignment.title or self.assignment.id,
            report=report,
            grades={name: grades[cell.grade_id] for name, cell in self.source.graded.items()},
            functions={cell.grade_id: Listed(cell.grade_id, cell.source, self.source.stubs[cell.grade_id])
                       for cell in cells if cell.grade_id in self.source.stubs},
            own=tuple(self._own(cells)),
            answers=tuple(self._answers(cells, grades)),
            penalty=penalty,
            left_out=any(cell.id == LEFT_OUT for cell in cells),
        ))

    def _grades(self, student: str) -> tuple[Mapping[str, Grade], float]:
        """The grades of a submission by the names of their cells, and what being late takes from it."""
        db = self._book.db
        found = (
            db.query(api.SubmittedNotebook.id, api.SubmittedNotebook.late_submission_penalty)
            .join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
            .filter(api.SubmittedAssignment.student_id == student, api.SubmittedNotebook.notebook_id == self._notebook)
            .one_or_none()
        )
        if found is None:
            raise CourseError(f"{student}: found no grades of {self.assignment.id} in the gradebook, expected some; "
                              "grade it again")
        said = (db.query(api.Comment.cell_id, api.Comment.manual_comment)
                .filter(api.Comment.notebook_id == found[0], api.Comment.manual_comment.is_not(None)))
        comments = {self._names.get(cell_id): comment for cell_id, comment in said}
        rows = db.query(api.Grade.cell_id, api.Grade.auto_score, api.Grade.manual_score, api.Grade.extra_credit).filter(
            api.Grade.notebook_id == found[0])
        by_name = {self._names[cell_id]: row for cell_id, *row in rows if cell_id in self._names}
        return {cell.grade_id: _grade(cell, comments.get(self._commented(cell), ""), *by_name[cell.grade_id])
                for cell in self.source.cells if cell.grade_id in by_name}, found[1] or 0.0

    def _commented(self, cell: CourseCell) -> str:
        """The cell on which a person comments: the solution of a graded one."""
        return next((name for name, graded in self.source.graded.items() if graded is cell), cell.grade_id)

    def _own(self, cells: list[RawCell]) -> Iterator[Listed]:
        for cell in cells:
            if not cell.id.startswith(OWN):
                continue
            text = cell.source if cell.kind == CODE else unfenced(cell.source)
            if text is not None and not self.source.is_own_text(cell.source):
                yield Listed(cell.id.removeprefix(OWN), text)

    def _answers(self, cells: list[RawCell], grades: Mapping[str, Grade]) -> Iterator[Answer]:
        by_id = {cell.grade_id: cell for cell in cells if cell.grade_id}
        for course in self.source.by_hand:
            if course.grade_id not in grades:
                continue
            cell = by_id.get(course.grade_id)
            text = "" if cell is None or cell.source == course.text or course.role == TASK else cell.source
            asked = course.text if course.role == TASK else ""
            yield Answer(course.grade_id, asked, (unfenced(text) if cell and cell.kind != CODE else text) or "",
                         grades[course.grade_id])


def _grade(cell: CourseCell, comment: str, auto: float | None, manual: float | None, extra: float | None) -> Grade:
    """As nbgrader adds it up: a person's score goes before the automatic one."""
    score = auto if manual is None else manual
    if score is None and cell.role == GRADED:
        score = 0.0
    total = None if score is None else score + (extra or 0.0)
    return Grade(cell.points or 0.0, total, manual is not None or bool(extra), comment)
