"""Make assignments/ from solutions/: what nbgrader releases, and the students' own loop check beside it."""

from pathlib import Path

from . import rules
from .course import Assignment
from .hidden.suites import load_suite
from .notebooks import SourceNotebook
from .notebooks.release import release_files, write_release
from .notebooks.source import SHOWN

CHECKER = "loopcheck.zip"


def release_assignment(assignment: Assignment) -> list[Path]:
    """Replace assignments/<id>/; returns the files that are there now."""
    return write_release(assignment, _extra(assignment))


def released_files(assignment: Assignment) -> dict[str, bytes]:
    """What `release_assignment` would write, by file name."""
    return {**release_files(assignment), **_extra(assignment)}


def _extra(assignment: Assignment) -> dict[str, bytes]:
    source = SourceNotebook.read(assignment)
    suite = load_suite(assignment)
    functions = assignment.functions
    settings = {
        "budgets": {name: function.grows_with for name, function in functions.items()},
        "uses": {name: function.uses for name, function in functions.items()},
        "arguments": {name: suite.ARGUMENTS[name] for name in functions},
        "allow": assignment.allow,
        "given": {cell.name: cell.source for cell in source.given},
        "shown": [cell.text for cell in source.cells if cell.role == SHOWN],
    }
    return {CHECKER: rules.package(settings)}
