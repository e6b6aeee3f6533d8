"""`autograder gradescope ID`: the zip that Gradescope builds its image from."""

from pathlib import Path

from ..archive import packed
from ..course import Assignment, Course
from .gradescope import refusal
from .packing import grader_files, script
from .site import ENDED, NOT_YOURS

SETUP, RUN, FAILED = "setup.sh", "run_autograder", "failed.json"


def gradescope_zip(course: Course, assignment: Assignment, weak_sandbox: bool, more: Path | None) -> bytes:
    """The autograder of an assignment, the same to the byte while its files are the same.

    Raises:
        CourseError: the assignment cannot be bundled, or imports a package whose hashes are not known.
    """
    files = {
        SETUP: script(SETUP),
        RUN: script(RUN, options="--weak-sandbox" if weak_sandbox else ""),
        FAILED: refusal(NOT_YOURS.format(why=ENDED)).encode(),
        **grader_files(course, assignment, more),
    }
    return packed(files, programs=(SETUP, RUN))
