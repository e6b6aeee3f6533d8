"""One pytest session that grades a whole batch: `student` is parametrised over the submissions.

pytest orders the tests by that session-scoped parameter, so it runs submission by submission, and each result is handed
on as soon as its last check is done.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from traceback import extract_tb
from types import ModuleType
from typing import Any

import pytest

from ..course import Assignment
from ..report import BROKEN, ERROR, FAILED, OUR_FAULT, PASSED, Check
from ..sandbox import Sandbox, StudentError
from .answers import CheckFailed
from .harness import Harness
from .hints import Failure
from .raised import hint_for
from .student import Candidate, Result, Student

MAX_REASON = 500  # characters of why a check broke


class GradingPlugin:
    """Parametrises the hidden tests by candidate and gathers what they say; their fixtures are in fixtures.py.

    `candidates` must be of one assignment for each suite folder that pytest collects; `done` is called with each
    candidate after its last check, while its run is still open.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        sandbox: Sandbox,
        harnesses: Mapping[str, Harness],
        done: Callable[[Student], None] = lambda student: None,
    ):
        self._candidates = candidates
        self._sandbox = sandbox
        self._harnesses = harnesses
        self._done = done

    @contextmanager
    def student(self, candidate: Candidate) -> Iterator[Student]:
        """The stubs of a candidate, while the tests about it run."""
        harness = self._harnesses[candidate.assignment.id]
        with self._sandbox.run(candidate.submission.cells) as run:
            candidate.run = run
            student = Student(candidate, harness)
            yield student
            for function in candidate.results:
                give_hints(student, function)
            self._done(student)
            candidate.run = None

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out the checks of functions that no candidate has."""
        return True if collection_path.name.startswith("test_") and not self._graded_by(collection_path) else None

    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
        """The module that the harness has loaded: pytest's own import knows no package for it."""
        for candidate in self._graded_by(module_path):
            loaded = self._harnesses[candidate.assignment.id].checks.module(module_path)
            collector = pytest.Module.from_parent(parent, path=module_path)
            collector.obj = loaded
            return collector
        return None

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        mine = self._graded_by(_path(metafunc.module))
        ids = [f"{candidate.assignment.id}-{index}" for index, candidate in enumerate(mine)]
        metafunc.parametrize("student", mine, ids=ids, indirect=True, scope="session")

    def _graded_by(self, path: Path) -> list[Candidate]:
        """The candidates whose assignment has the checks of a test file."""
        folder = path.resolve().parent
        mine = {id_ for id_, harness in self._harnesses.items()
                if harness.assignment.checks_folder.resolve() == folder}
        return [candidate for candidate in self._candidates
                if candidate.assignment.id in mine and _function(path) in candidate.assignment.functions]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Function, call: pytest.CallInfo[None]) -> Iterator[Any]:
        item.repr_failure = _one_line  # type: ignore[method-assign]  # a traceback takes 50 ms, and nobody reads it
        report = yield
        left_out = call.excinfo is not None and isinstance(call.excinfo.value, pytest.skip.Exception)
        if not left_out and (call.when == "call" or (call.when == "setup" and call.excinfo)):
            candidate = item.callspec.params["student"]
            results = candidate.results.setdefault(_function(_path(item.module)), [])
            check = self._check(item, call)
            results.append(Result(check, self._failure(item, call, candidate, check)))
        if call.when == "teardown" and (student := item.funcargs.get("student")) is not None:
            student.next_check()
        return report

    def _check(self, item: pytest.Function, call: pytest.CallInfo[None]) -> Check:
        name = " ".join((item.function.__doc__ or item.name).split())
        weight = item.get_closest_marker("weight")
        points = float(weight.args[0]) if weight else 1.0
        problem = call.excinfo.value if call.excinfo else None
        match problem:
            case None:
                return Check(name, PASSED, points, points)
            case CheckFailed():
                return Check(name, FAILED, 0.0, points, str(problem))
            case StudentError():
                return Check(name, ERROR, 0.0, points, str(problem))
        return Check(name, BROKEN, 0.0, points, f"this check itself failed, {OUR_FAULT}", reason=_reason(item, problem))

    def _failure(self, item: pytest.Function, call: pytest.CallInfo[None], candidate: Candidate,
                 check: Check) -> Failure | None:
        """Where a check failed, if it failed by what the function of its file answered."""
        student: Student | None = item.funcargs.get("student")
        function = _function(_path(item.module))
        if student is None or student.last_function != function or not candidate.calls.get(function):
            return None
        problem = call.excinfo.value if call.excinfo else None
        last = len(candidate.calls[function]) - 1
        if isinstance(problem, CheckFailed):
            return Failure(last, problem.path)
        if isinstance(problem, StudentError) and problem.kind == "raised":
            return Failure(last, ())
        return None


def give_hints(student: Student, function: str) -> None:
    """Put to each failed check the hint of the known mistake that the student's answers show."""
    candidate, harness = student.candidate, student.harness
    results = candidate.results[function]
    failures = [result.failure for result in results if result.failure is not None]
    if not failures:
        return
    calls = candidate.calls[function]
    if function in candidate.submission.not_started and all(call.raised is not None for call in calls):
        return
    hints = dict(zip(failures, harness.hints.explain(function, calls, failures, harness.standing_in), strict=True))
    for index, result in enumerate(results):
        if result.failure is not None:
            hint = hints[result.failure] or hint_for(calls[result.failure.call].raised or "")
            results[index] = replace(result, check=replace(result.check, hint=hint))


def run_suite(assignment: Assignment, plugin: GradingPlugin) -> None:
    """Run the checks of `assignment` in this process, silently. What they found is in the plugin's candidates."""
    from . import fixtures  # which needs the classes above

    folder = assignment.checks_folder.resolve()
    files = [str(folder / f"test_{function}.py") for function in assignment.functions]
    unneeded = ("terminal", "cacheprovider", "capture", "logging", "warnings", "unraisableexception", "threadexception",
                "faulthandler")
    options = ["--disable-plugin-autoload", *(f"-pno:{name}" for name in unneeded)]
    places = ["-c", "/dev/null", f"--rootdir={folder}", f"--confcutdir={folder}", "--noconftest"]
    pytest.main([*options, *places, *files], plugins=[plugin, fixtures])


def _one_line(excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None) -> str:
    return f"{excinfo.typename}: {excinfo.value}"


def _reason(item: pytest.Function, problem: BaseException | None) -> str:
    """Why a check broke, for its author: where, and what was raised."""
    assert problem is not None
    folder = _path(item.module).resolve().parent
    places = [f"{Path(frame.filename).name}:{frame.lineno}: " for frame in extract_tb(problem.__traceback__)
              if Path(frame.filename).resolve().parent == folder]
    text = " ".join(f"{type(problem).__name__}: {problem}".split())
    return f"{places[-1] if places else ''}{text}"[:MAX_REASON]


def _path(module: ModuleType) -> Path:
    return Path(module.__file__ or "")


def _function(path: Path) -> str:
    """The function that a hidden test file is about."""
    return path.stem.removeprefix("test_")
