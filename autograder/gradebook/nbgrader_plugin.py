"""The other door: `nbgrader autograde`, with our reading and our grading where nbgrader converts and runs a notebook.

nbgrader_config.py puts these classes into nbgrader's lists. The notebook and the rows that come out are the ones that
`autograder grade` writes.
"""

from glob import escape, glob
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade, is_task
from traitlets import Unicode
from traitlets.utils.importstring import import_item

from ..course import CourseError, load_course
from ..grading import forget_grader
from ..notebooks.read import read_submission
from ..notebooks.source import SourceNotebook
from ..submission import Submission
from .autograded import autograded_notebook
from .database import enter_assignment, open_gradebook
from .fingerprint import Versions, versions
from .handed import Handed, read_handed, record_of
from .history import make_table, remember
from .lateness import Lateness
from .nbgrader_course import SECRET, TIMESTAMP, passed_over, read_timestamp, unusable

_graded_by: dict[tuple[Path, str], Versions] = {}  # by course and assignment: what this process has graded it with last


class SafeCourseDirectory(CourseDirectory):
    """A course directory for grading: whatever lies beside a notebook is neither copied nor trusted."""

    def get_existing_timestamp(self, dest_path: str) -> Any:
        return read_timestamp(Path(dest_path))[1]


class SubmissionExporter(NotebookExporter):
    """Reads what was handed in, whatever it is, as the notebook that nbgrader expects.

    nbgrader makes one for each run, after it has looked for notebooks and before it converts the first. That is the
    moment to give it every submission: also those without a notebook, which it passes over without a row.
    """

    grade = Unicode(help="Dotted name of the function that grades: (course, assignment, submission) -> Report").tag(
        config=True)

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        self.handed = Handed("", Path(), b"")
        if isinstance(self.parent, Autograde):
            try:
                self._prepare(self.parent)
            except CourseError as problem:
                self.log.error("%s", problem)
                raise NbGraderException(str(problem)) from None

    def _prepare(self, converter: Autograde) -> None:
        directory = converter.coursedir
        self.course = load_course(Path(directory.root))
        if directory.assignment_id not in self.course.assignments:
            known = ", ".join(self.course.assignments)
            raise CourseError(f"course.yaml: found no assignment {directory.assignment_id!r}, expected one of: {known}")
        self.assignment = self.course.assignments[directory.assignment_id]
        self.source = SourceNotebook.read(self.assignment)
        self.versions = versions(self.course, self.assignment)
        # The formgrader's server runs for weeks, and its grader has read the checks once.
        if _graded_by.setdefault((self.course.root, self.assignment.id), self.versions) != self.versions:
            forget_grader(self.course, self.assignment)
            _graded_by[self.course.root, self.assignment.id] = self.versions
        self.lateness = Lateness(self.course, self.assignment, converter.config)
        folders = []
        for folder in glob(
                directory.format_path(directory.submitted_directory, directory.student_id, self.assignment.id)):
            student = Path(folder).parent.name
            if reason := unusable(student):
                self.log.error("%s", passed_over(directory.submitted_directory, student, reason))
            else:
                folders.append(folder)
        with open_gradebook(directory) as book:
            enter_assignment(book, self.source, converter.config)
            make_table(book.db)
            self.lateness.enter_course(book)
            # nbgrader passes over who is graded already: what lateness costs now counts for them too.
            self.lateness.enter_all(book, book.find_notebook(self.assignment.id, self.assignment.id), {
                Path(folder).parent.name: read_timestamp(Path(folder))[1] for folder in folders})
        settings = {name: getattr(directory, name) for name in directory.trait_names(config=True)}
        # nbgrader takes the folder before a pattern for a pattern too: in the one of a student `[abc]`, `*` is nothing.
        ignore = ["*", *(f"{escape(folder)}/*" for folder in folders if escape(folder) != folder)]
        converter.coursedir = SafeCourseDirectory(**{**settings, "ignore": ignore})
        converter.assignments = {folder: [str(Path(folder) / f"{self.assignment.id}.ipynb")] for folder in folders}

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> tuple[str, Any]:
        """A submission, with the course's cells put back; or, later, the notebook that became of it."""
        names = resources["nbgrader"]
        directory = self.parent.coursedir
        folder = Path(directory.format_path(directory.submitted_directory, names["student"], names["assignment"]))
        if Path(filename).parent != folder:
            return super().from_filename(filename, resources, **kwargs)
        self.handed = read_handed(names["student"], folder, names["assignment"])
        beside = {TIMESTAMP: self.handed.timestamp_file, SECRET: self.handed.secret}
        resources["outputs"] = {name: text for name, text in beside.items() if text}
        return self.from_notebook_node(autograded_notebook(self.handed.data, self.source), resources, **kwargs)


class GradeCells(NbGraderPreprocessor):
    """Takes the place of Execute: grades what was handed in, and writes the outputs of each graded cell."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        exporter: SubmissionExporter = self.parent
        handed, source = exporter.handed, exporter.source
        name = str(handed.path)
        submission = (read_submission(name, handed.data, source) if handed.error is None
                      else Submission(name, error=handed.error))
        report = import_item(exporter.grade)(exporter.course, exporter.assignment, submission)
        resources["waiting"] = {source.graded[name].grade_id for name, each in report.functions.items() if each.waits}
        resources["graded"] = report, record_of(handed, report, str(exporter.versions))
        return autograded_notebook(handed.data, source, *resources["graded"]), resources


class SaveScores(SaveAutoGrades):
    """nbgrader's own, which reads the score from the outputs; tasks, and what is held or broke, are a person's."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Also enter the student's extension, before nbgrader looks for lateness, and what the grade remembers."""
        nb, resources = super().preprocess(nb, resources)
        exporter: SubmissionExporter = self.parent
        report, record = resources["graded"]
        with Gradebook(self.db_url) as book:
            submitted = book.find_submission(self.assignment_id, self.student_id)
            notebook = book.find_submission_notebook(self.notebook_id, self.assignment_id, self.student_id)
            exporter.lateness.enter(submitted, notebook, None)
            remember(book.db, [(self.student_id, report, record["submission"])], exporter.versions)
            book.db.commit()
        return nb, resources

    def preprocess_cell(self, cell: NotebookNode, resources: Any, cell_index: int) -> tuple[NotebookNode, Any]:
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if is_task(cell) or (is_grade(cell) and cell.metadata.nbgrader.grade_id in resources["waiting"]):
            grade = self.gradebook.find_grade(
                cell.metadata.nbgrader.grade_id, self.notebook_id, self.assignment_id, self.student_id)
            grade.needs_manual_grade = True
            self.gradebook.db.commit()
        return cell, resources
