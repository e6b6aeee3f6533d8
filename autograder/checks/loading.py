"""An assignment's hidden checks, loaded: suite.py, which tells the engine what it must know, and test_<function>.py.

page.py beside them says what the student's page shows besides; nobody needs it.
"""

import importlib
import math
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import ModuleType

from ..course import Assignment, CourseError, running

EXPECTED = {
    "ARGUMENTS": "the axes of each function's arguments",
    "LARGE": "the sizes at which a slow answer is timed",
    "inputs": "a function that makes arguments of any size",
}
CURVE = "curve_"  # begins the name of a function of page.py that draws one of the assignment's functions
_numbers = count(1)


@dataclass(frozen=True)
class Checks:
    """The module suite.py, by function the module with its checks, and the module page.py, where there is one."""

    suite: ModuleType
    tests: Mapping[str, ModuleType]
    page: ModuleType | None = None

    def file(self, name: str) -> Path:
        """A file beside suite.py."""
        return Path(self.suite.__file__ or "").with_name(name)

    def module(self, path: Path) -> ModuleType | None:
        """The module that was loaded from a file; None for another file."""
        return next((module for module in self.tests.values() if module.__file__ == str(path.resolve())), None)


def load_checks(assignment: Assignment) -> Checks:
    """The checks of an assignment, as a package of their own: two courses may have modules of the same names.

    Raises:
        CourseError: a file cannot be run, or lacks something.
    """
    folder = assignment.checks_folder.resolve()
    package = ModuleType(f"checks_{next(_numbers)}")
    package.__path__ = [str(folder)]
    sys.modules[package.__name__] = package
    suite = _load(package, folder / "suite.py")
    for name, what in EXPECTED.items():
        if not hasattr(suite, name):
            raise CourseError(f"{suite.__file__}: found no {name}, expected {what} (docs/authoring.md, 4)")
    for function in assignment.functions:
        if function not in suite.ARGUMENTS:
            raise CourseError(f"{suite.__file__}: ARGUMENTS has no {function!r}, expected the axes of its arguments")
    tests = {name: _load(package, folder / f"test_{name}.py") for name in assignment.functions}
    for module in tests.values():
        _look_at_weights(module)
    page = _load(package, folder / "page.py") if (folder / "page.py").is_file() else None
    if page is not None:
        _look_at(page, suite)
    return Checks(suite, tests, page)


def _look_at_weights(tests: ModuleType) -> None:
    """Whether the marks of the checks say a number each."""
    for name, check in vars(tests).items():
        for mark in getattr(check, "pytestmark", ()) if name.startswith("test_") else ():
            given = mark.args[0] if len(mark.args) == 1 else None
            if mark.name == "weight" and not (isinstance(given, int | float) and 0 <= given < math.inf):
                found = ", ".join(map(repr, mark.args))
                raise CourseError(f"{tests.__file__}:{check.__code__.co_firstlineno}: {name}: found weight({found}), "
                                  "expected one number, 0 or more")


def _look_at(page: ModuleType, suite: ModuleType) -> None:
    """Whether page.py says what it must (docs/authoring.md, 5)."""
    axes, loops = getattr(page, "AXES", {}), getattr(page, "LOOPS", {})
    drawn = [name.removeprefix(CURVE) for name in vars(page) if name.startswith(CURVE)]
    known = ", ".join(suite.ARGUMENTS)
    for name in (*drawn, *axes, *loops):
        if name not in suite.ARGUMENTS:
            raise CourseError(f"{page.__file__}: found {name!r}, expected one of: {known}")
    for names, what in ((axes, "AXES"), (loops, "LOOPS")):
        for name, pair in names.items():
            if not (isinstance(pair, tuple) and len(pair) == 2 and all(isinstance(each, str) for each in pair)):
                raise CourseError(f"{page.__file__}: {what}[{name!r}]: found {pair!r}, expected two texts")
    for name in drawn:
        if name not in axes or not getattr(page, f"{CURVE}{name}").__doc__:
            raise CourseError(f"{page.__file__}: {CURVE}{name}: expected a docstring that says what is drawn, and "
                              f"what its two axes count in AXES[{name!r}]")


def _load(package: ModuleType, file: Path) -> ModuleType:
    with running(file), _no_bytecode():
        return importlib.import_module(f"{package.__name__}.{file.stem}")


@contextmanager
def _no_bytecode() -> Iterator[None]:
    """Inside it, an import leaves no __pycache__ behind: a course's folder holds what its author put there."""
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = kept
