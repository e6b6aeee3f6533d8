"""What a suite tells the engine: its suite.py, loaded and looked through."""

import importlib
from pathlib import Path
from types import ModuleType

from ..course import Assignment, CourseError, running

EXPECTED = {
    "ARGUMENTS": "the axes of each function's arguments",
    "LARGE": "the sizes at which a slow answer is timed",
    "inputs": "a function that makes arguments of any size",
}


def load_suite(assignment: Assignment) -> ModuleType:
    """The module autograder/hidden/<suite>/suite.py of an assignment.

    Raises:
        CourseError: it cannot be run, or lacks something.
    """
    file = Path(__file__).parent / assignment.suite / "suite.py"
    with running(file):
        suite = importlib.import_module(f".{assignment.suite}.suite", __package__)
    for name, what in EXPECTED.items():
        if not hasattr(suite, name):
            raise CourseError(f"{file}: found no {name}, expected {what} (docs/authoring.md, 4)")
    for function in assignment.functions:
        if function not in suite.ARGUMENTS:
            raise CourseError(f"{file}: ARGUMENTS has no {function!r}, expected the axes of its arguments")
    return suite
