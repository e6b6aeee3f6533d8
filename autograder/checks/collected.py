"""What pytest makes of the hidden checks: the modules that the harness has loaded, and what came of each check."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from traceback import extract_tb
from typing import Any

import pytest

from ..report import BROKEN, ERROR, FAILED, OUR_FAULT, PASSED, Check
from ..sandbox import StudentError
from .answers import CheckFailed
from .harness import Harness
from .hints import Failure
from .student import Result, Student

WEIGHT = "weight(points): what a check is worth beside the function's others (default 1)"
MAX_REASON = 500  # characters of why a check broke


class ChecksPlugin:
    """Has pytest collect the checks of the assignments that have a harness here, and takes down what came of each."""

    def __init__(self, harnesses: Mapping[str, Harness]):
        self.harnesses = harnesses

    def pytest_configure(self, config: pytest.Config) -> None:
        """Make the mark known, or another assignment's checks that are loaded meanwhile are told of a typo."""
        config.addinivalue_line("markers", WEIGHT)

    def student_of(self, item: pytest.Function) -> Student | None:
        """Whose checks are run; None where there is nobody yet."""
        return item.funcargs.get("student")

    def having(self, path: Path) -> list[str]:
        """The assignments that have the checks of a test file."""
        folder = path.resolve().parent
        return [id_ for id_, harness in self.harnesses.items()
                if harness.assignment.checks_folder.resolve() == folder
                and function_of(path) in harness.assignment.functions]

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out the checks of functions that no assignment has."""
        return True if collection_path.name.startswith("test_") and not self.having(collection_path) else None

    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
        """The module that the harness has loaded: pytest's own import knows no package for it."""
        for id_ in self.having(module_path):
            collector = pytest.Module.from_parent(parent, path=module_path)
            collector.obj = self.harnesses[id_].checks.module(module_path)
            return collector
        return None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Function, call: pytest.CallInfo[None]) -> Iterator[Any]:
        item.repr_failure = _one_line  # type: ignore[method-assign]  # a traceback takes 50 ms, and nobody reads it
        report = yield
        student = self.student_of(item)
        if student is not None and (call.when == "call" or (call.when == "setup" and call.excinfo)):
            take_down(item, student, call.excinfo.value if call.excinfo else None)
        if call.when == "teardown" and student is not None:
            student.next_check()
        return report


def take_down(item: pytest.Function, student: Student, problem: BaseException | None) -> None:
    """Add what came of a check to the results of the student's. What was left out has none."""
    if isinstance(problem, pytest.skip.Exception):
        return
    function = function_of(item.path)
    results = student.candidate.results.setdefault(function, [])
    results.append(Result(_check(item, problem), _failure(function, student, problem)))


def function_of(path: Path) -> str:
    """The function that a file of checks is about."""
    return path.stem.removeprefix("test_")


def _check(item: pytest.Function, problem: BaseException | None) -> Check:
    name = " ".join((item.function.__doc__ or item.name).split())
    weight = item.get_closest_marker("weight")
    points = float(weight.args[0]) if weight else 1.0
    match problem:
        case None:
            return Check(name, PASSED, points, points)
        case CheckFailed():
            return Check(name, FAILED, 0.0, points, str(problem))
        case StudentError():
            return Check(name, ERROR, 0.0, points, str(problem))
    return Check(name, BROKEN, 0.0, points, f"this check itself failed, {OUR_FAULT}", reason=_reason(item, problem))


def _failure(function: str, student: Student, problem: BaseException | None) -> Failure | None:
    """Where a check failed, if it failed by what the function of its file answered."""
    if student.last is None or student.last[0] != function:
        return None
    if isinstance(problem, CheckFailed):
        return Failure(student.last[1], problem.path)
    if isinstance(problem, StudentError) and problem.kind == "raised":
        return Failure(student.last[1], ())
    return None


def _one_line(excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None) -> str:
    return f"{excinfo.typename}: {excinfo.value}"


def _reason(item: pytest.Function, problem: BaseException) -> str:
    """Why a check broke, for its author: where, and what was raised."""
    folder = item.path.resolve().parent
    places = [f"{Path(frame.filename).name}:{frame.lineno}: " for frame in extract_tb(problem.__traceback__)
              if Path(frame.filename).resolve().parent == folder]
    text = " ".join(f"{type(problem).__name__}: {problem}".split())
    return f"{places[-1] if places else ''}{text}"[:MAX_REASON]
