"""The same as plugins of nbgrader: `nbgrader export --exporter=autograder.doors.exporters.CanvasExporter`.

`--assignment ID` says which assignment, `--to FILE` where to, `--student` whom; the settings that only we have are
given as `--CanvasExporter.roster=FILE`, or in nbgrader_config.py.
"""

from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from traitlets import Bool, Unicode

from ..course import CourseError, load_course
from ..gradebook.place import Place
from .export import export, write_whole
from .score_forms import ScoreForm


class _Exporter(ExportPlugin):
    """Writes what `autograder export` writes, and logs what it says. Exit 2 for wrong use, 1 as the command."""

    form = ScoreForm.CSV
    suffix = "csv"
    roster = column = match = ""
    scale = False

    def export(self, gradebook: Gradebook) -> None:
        try:
            unplaced = self._export()
        except CourseError as problem:
            for line in str(problem).splitlines():
                self.log.error("%s", line)
            self.parent.exit(2)
        except OSError as problem:
            self.log.error("%s: %s", problem.filename or "a file", problem.strerror)
            self.parent.exit(2)
        if unplaced:
            self.log.error("%d scores are not in the file: %s", len(unplaced), ", ".join(unplaced))
            self.parent.exit(1)

    def _export(self) -> tuple[str, ...]:
        directory = self.parent.coursedir
        course = load_course(Path(directory.root))
        ids = [str(each) for each in self.assignment] or ([directory.assignment_id] if directory.assignment_id else [])
        known = ", ".join(course.assignments)
        if len(ids) != 1 or ids[0] not in course.assignments:
            raise CourseError(f"--assignment: found {', '.join(ids) or 'none'}, expected one of: {known}")
        place = Place(course, course.assignments[ids[0]], directory)
        exported = export(place, self.form, Path(self.roster) if self.roster else None, self.column or None,
                          self.match or None, self.scale, {str(each) for each in self.student})
        target = Path(self.to or f"{ids[0]}.{self.form}.{self.suffix}")
        write_whole(target, exported.data)
        for note in exported.notes:
            self.log.warning("%s", note)
        self.log.info("Exported %s to %s", ids[0], target)
        return exported.unplaced


class _Filling(_Exporter):
    """Fills a file of another platform."""

    roster = Unicode("", help="the file that the platform exported, which is filled").tag(config=True)
    column = Unicode("", help="of the scores in it; empty: the one called as the assignment is").tag(config=True)
    match = Unicode("", help="the column by which students are known in it").tag(config=True)
    scale = Bool(False, help="turn points into those that are possible there").tag(config=True)


class CanvasExporter(_Filling):
    """Fills the gradebook that Canvas exported."""

    form = ScoreForm.CANVAS


class MoodleExporter(_Filling):
    """Fills Moodle's grading worksheet or its gradebook's export; without one, writes a file for its grade import."""

    form = ScoreForm.MOODLE


class CsvExporter(_Exporter):
    """A row per student, a column for each function."""


class ChecksExporter(_Exporter):
    """A row per check of each student."""

    form = ScoreForm.CHECKS


class JsonExporter(_Exporter):
    """One object per student, a line each."""

    form = ScoreForm.JSON
    suffix = "jsonl"
