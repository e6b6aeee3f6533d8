"""The students' pages, through every door: written by `autograder grade --feedback`, and in the place of nbgrader's.

nbgrader_config.py names PageExporter, so that `nbgrader generate_feedback` and the formgrader's button make the same
page at the same path.
"""

import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from ..course import CourseError
from ..secret import secret_of
from .gather_page import Pages
from .nbgrader_course import SECRET, TIMESTAMP, read_submission_secret, read_timestamp, unusable


def write_pages(directory: CourseDirectory, pages: Pages) -> None:
    """Make the pages of all students anew: a person may have set a score since. Each is there whole or not at all.

    What says what it said is left as it is: moving a file over another one takes longer than making the page.

    Raises:
        CourseError: one of them cannot be made or written.
    """
    id_ = pages.assignment.id
    autograded = Path(directory.format_path(directory.autograded_directory, "student", id_)).parent.parent
    for notebook in sorted(autograded.glob(f"*/{id_}/{id_}.ipynb")):
        student = notebook.parent.parent.name
        if unusable(student):
            continue
        place = Path(directory.format_path(directory.feedback_directory, student, id_)) / f"{id_}.html"
        text = pages.page(student, notebook)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            for name, data in {**_beside(directory, id_, student), place.name: text.encode(errors="replace")}.items():
                _write(place.with_name(name), data)
        except OSError as problem:
            raise CourseError(f"{place}: the page cannot be written ({problem.strerror}), expected a folder for it; "
                              "see to it, then run this again") from None


def _write(place: Path, data: bytes) -> None:
    try:
        if place.read_bytes() == data:
            return
    except OSError:
        pass  # it is not there yet
    half = place.with_name(f".{place.name}.partial")
    half.write_bytes(data)
    os.replace(half, place)


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
            beside = _beside(directory, directory.assignment_id, resources["nbgrader"]["student"])
        return page, {**resources, "output_extension": self.file_extension, "outputs": beside}


def _beside(directory: CourseDirectory, id_: str, student: str) -> dict[str, bytes]:
    """What `nbgrader release_feedback` opens beside each page, and ends for the whole class where it is missing.

    A submission that did not come through nbgrader's exchange has no secret. It gets one that nobody can tell: its page
    is released where no student looks for it.
    """
    graded, submitted = (Path(directory.root, directory.format_path(folder, student, id_))
                         for folder in (directory.autograded_directory, directory.submitted_directory))
    stamp, when = read_timestamp(graded)
    secret = read_submission_secret(graded)
    if not secret and when is not None and when == read_timestamp(submitted)[1]:
        secret = read_submission_secret(submitted)  # an earlier version graded it, and did not keep it
    if not secret:
        drawn = hmac.digest(secret_of(Path(directory.root), id_), f"feedback {student}".encode(), "sha256")
        secret = drawn.hex().encode()
    return {TIMESTAMP: stamp, SECRET: secret}


@contextmanager
def _as_nbgraders() -> Iterator[None]:
    """Around what raises our errors where nbgrader's are expected."""
    try:
        yield
    except CourseError as problem:
        raise NbGraderException(str(problem)) from None
