"""The students' pages, in the place of nbgrader's, as `autograder grade --feedback` writes them."""

import hmac
import os
from pathlib import Path

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
            for name, data in {**beside(directory, id_, student), place.name: text.encode(errors="replace")}.items():
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


def beside(directory: CourseDirectory, id_: str, student: str) -> dict[str, bytes]:
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
