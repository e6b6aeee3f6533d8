"""The other door: `nbgrader autograde`, with our reading and our grading where nbgrader converts and runs a notebook.

nbgrader_config.py puts these classes into nbgrader's lists. The notebook and the rows that come out are the ones that
`autograder grade` writes.
"""

from glob import escape, glob
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade, is_task
from traitlets import Unicode
from traitlets.utils.importstring import import_item

from ..course import CourseError, load_course
from ..notebooks.read import read_submission
from ..notebooks.source import SourceNotebook
from ..submission import Submission
from .autograded import autograded_notebook
from .database import enter_assignment, open_gradebook
from .fingerprint import fingerprint
from .handed import Handed, read_handed, record_of
from .nbgrader_course import TIMESTAMP, passed_over, read_timestamp, unusable


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
        self.engine = fingerprint(self.course, self.assignment)
        with open_gradebook(directory) as book:
            enter_assignment(book, self.source, converter.config)
        folders = []
        for folder in glob(
                directory.format_path(directory.submitted_directory, directory.student_id, self.assignment.id)):
            student = Path(folder).parent.name
            if reason := unusable(student):
                self.log.error("%s", passed_over(directory.submitted_directory, student, reason))
            else:
                folders.append(folder)
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
        if self.handed.timestamp_file:
            resources["outputs"] = {TIMESTAMP: self.handed.timestamp_file}
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
        return autograded_notebook(handed.data, source, report, record_of(handed, report, exporter.engine)), resources


class SaveScores(SaveAutoGrades):
    """nbgrader's own, which reads the score from the outputs; tasks, and what is held or broke, are a person's."""

    def preprocess_cell(self, cell: NotebookNode, resources: Any, cell_index: int) -> tuple[NotebookNode, Any]:
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if is_task(cell) or (is_grade(cell) and cell.metadata.nbgrader.grade_id in resources["waiting"]):
            grade = self.gradebook.find_grade(
                cell.metadata.nbgrader.grade_id, self.notebook_id, self.assignment_id, self.student_id)
            grade.needs_manual_grade = True
            self.gradebook.db.commit()
        return cell, resources
