"""The students' pages where nbgrader converts notebooks: nbgrader_config.py names PageExporter.

So `nbgrader generate_feedback` and the formgrader's button make the page that `autograder grade --feedback` makes, at
the same path.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException

from ..course import CourseError
from .feedback import beside
from .gather_page import Pages


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
                self._pages = Pages.of(self.parent.coursedir)

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> tuple[str, Any]:
        with _as_nbgraders():
            page = self._pages.page(resources["nbgrader"]["student"], Path(filename))
            directory = self.parent.coursedir
            files = beside(directory, directory.assignment_id, resources["nbgrader"]["student"])
        return page, {**resources, "output_extension": self.file_extension, "outputs": files}


@contextmanager
def _as_nbgraders() -> Iterator[None]:
    """Around what raises our errors where nbgrader's are expected."""
    try:
        yield
    except CourseError as problem:
        raise NbGraderException(str(problem)) from None
