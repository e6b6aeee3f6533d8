"""The release through nbgrader's doors: `nbgrader generate_assignment` and the formgrader's button make all of it.

nbgrader_config.py names ReleaseExporter. nbgrader empties assignments/<id>/ and writes what it knows: the notebook and
the files beside its source. The self-check is not among those, and was gone.
"""

from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException

from ..course import CourseError, load_course
from .release import files_without_answers, keep_former


class ReleaseExporter(NotebookExporter):
    """Converts the source notebook as nbgrader does, then hands over the files of `autograder release`, to the byte.

    nbgrader makes one for each run, before it removes anything: what cannot be released leaves the old release there.
    """

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        if isinstance(self.parent, GenerateAssignment):
            try:
                self._prepare(Path(self.parent.coursedir.root), self.parent.coursedir.assignment_id)
            except CourseError as problem:
                self.log.error("%s", problem)
                raise NbGraderException(str(problem)) from None

    def _prepare(self, root: Path, id_: str) -> None:
        course = load_course(root)
        if id_ not in course.assignments:
            raise CourseError(f"course.yaml: found no assignment {id_!r}, expected one of: "
                              f"{', '.join(course.assignments)}")
        self._assignment = course.assignments[id_]
        self._files = files_without_answers(self._assignment)
        release = self._assignment.release
        self._before = release.read_bytes() if release.is_file() else None

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> tuple[str, Any]:
        """nbgrader's conversion, for what it enters into the gradebook; then the release."""
        _, resources = super().from_filename(filename, resources, **kwargs)
        keep_former(self._assignment, self._before, self._files)
        files = dict(self._files)
        notebook = files.pop(self._assignment.release.name)
        resources["outputs"] = {**resources.get("outputs", {}), **files}
        return notebook.decode(), resources
