"""Make assignments/ from solutions/: what nbgrader releases, and the students' own loop check beside it."""

from pathlib import Path

from . import rules
from .course import Assignment
from .notebooks.release import release_files, write_release

CHECKER = "loopcheck.zip"


def release_assignment(assignment: Assignment) -> list[Path]:
    """Replace assignments/<id>/; returns the files that are there now."""
    return write_release(assignment, _extra())


def released_files(assignment: Assignment) -> dict[str, bytes]:
    """What `release_assignment` would write, by file name."""
    return {**release_files(assignment), **_extra()}


def _extra() -> dict[str, bytes]:
    return {CHECKER: rules.package()}
