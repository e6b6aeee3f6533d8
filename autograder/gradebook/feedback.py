"""The students' pages, through every door: written by `autograder grade --feedback`, and in the place of nbgrader's.

nbgrader_config.py names PageExporter, so that `nbgrader generate_feedback` and the formgrader's button make the same
page at the same path.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from ..course import CourseError
from .nbgrader_course import TIMESTAMP, unusable
from .student_page import Pages


def write_pages(directory: CourseDirectory) -> None:
    """Make the pages of all students anew: a person may have set a score since. Each is there whole or not at all.

    Raises:
        CourseError: one of them cannot be made or written.
    """
    pages, id_ = Pages(directory), directory.assignment_id
    autograded = Path(directory.format_path(directory.autograded_directory, "student", id_)).parent.parent
    for notebook in sorted(autograded.glob(f"*/{id_}/{id_}.ipynb")):
        student = notebook.parent.parent.name
        if unusable(student):
            continue
        place = Path(directory.format_path(directory.feedback_directory, student, id_)) / f"{id_}.html"
        text = pages.page(student, notebook)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            half = place.with_name(f".{place.name}.partial")
            half.write_text(text, encoding="utf-8", errors="replace")
            os.replace(half, place)
            if notebook.with_name(TIMESTAMP).is_file():  # nbgrader looks for it when it releases feedback
                copyfile(notebook.with_name(TIMESTAMP), place.with_name(TIMESTAMP))
        except OSError as problem:
            raise CourseError(f"{place}: the page cannot be written ({problem.strerror}), expected a folder for it; "
                              "see to it, then run this again") from None


class PageExporter(Exporter):
    """Makes the page of an autograded notebook where nbgrader converts one.

    A score that a person sets changes none of the times that nbgrader looks at: it is told to make all pages anew.
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
