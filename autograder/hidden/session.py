"""One pytest session that grades a whole batch: `student` is parametrised over the submissions.

pytest orders the tests by that session-scoped parameter, so it runs submission by submission, and each result is handed
on as soon as its last check is done.
"""

import importlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

from ..course import Assignment, running
from ..report import BROKEN, ERROR, FAILED, PASSED, Check
from ..sandbox import Run, Sandbox, StudentError
from ..submission import Submission
from .expect import Answer, CheckFailed, same
from .misconceptions import Misconception

HIDDEN = Path(__file__).parent


@dataclass
class Candidate:
    """A submission on its way through the suite, and what came of it: by function, its checks in the suite's order.

    Beside each check are the misconceptions that would have failed it in the very same way: 1 where just the failing
    part is alike, 2 where the whole answer is.
    """

    submission: Submission
    assignment: Assignment
    seed: int
    results: dict[str, list[tuple[Check, dict[Misconception, int]]]] = field(default_factory=dict)
    run: Run | None = None

    def checks(self, function: str) -> list[Check]:
        """The checks of a function, each failed one with the hint of the misconception that explains most of them."""
        results = self.results.get(function, [])
        explained: Counter[Misconception] = Counter()
        for _, explains in results:
            explained.update(explains)
        return [replace(check, hint=max(explains, key=explained.__getitem__).hint) if explains else check
                for check, explains in results]


class Student:
    """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer."""

    def __init__(self, candidate: Candidate, reference: Mapping[str, Any]):
        self.candidate = candidate
        self._reference = reference
        self.last_call: tuple[str, tuple[Any, ...]] | None = None
        self.last_value: Any = None

    def __getattr__(self, function: str) -> Callable[..., Answer]:
        if function not in self.candidate.assignment.functions:
            raise AttributeError(f"course.yaml names no function {function}")

        def call(*args: Any) -> Answer:
            self.last_call = function, args
            assert self.candidate.run is not None
            offered = substitutes(self.candidate.assignment, function, self._reference)
            value = self.candidate.run.call(function, args, offered)
            self.last_value = value
            return Answer(value, f"`{function}`")

        return call

    @property
    def reference(self) -> SimpleNamespace:
        """The reference solution's functions. They get copies: a right answer may change its arguments in place."""
        names = self.candidate.assignment.functions
        return SimpleNamespace(**{name: _on_copies(self._reference[name]) for name in names})


def substitutes(assignment: Assignment, function: str, reference: Mapping[str, Any]) -> dict[str, Callable[..., Any]]:
    """What the stubs that `function` uses are while it is graded: the reference, called back over the wire."""
    return {used: reference[used] for used in assignment.functions[function].uses}


class GradingPlugin:
    """Parametrises the hidden tests by candidate and gathers what they say; their fixtures are in conftest.py.

    `candidates` must be of one assignment for each suite folder that pytest collects; `done` is called with each
    candidate after its last check, while its run is still open.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        sandbox: Sandbox,
        references: Mapping[str, Mapping[str, Any]],
        misconceptions: Mapping[str, Sequence[Misconception]],
        done: Callable[[Candidate], None] = lambda candidate: None,
    ):
        self._candidates = candidates
        self._sandbox = sandbox
        self._references = references
        self._misconceptions = misconceptions
        self._done = done

    @contextmanager
    def student(self, candidate: Candidate) -> Iterator[Student]:
        """The stubs of a candidate, while the tests about it run."""
        assignment = candidate.assignment
        with self._sandbox.run(candidate.submission.cells) as run:
            candidate.run = run
            yield Student(candidate, self._references[assignment.id])
            self._done(candidate)
            candidate.run = None

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out the checks of functions that no candidate has."""
        return True if collection_path.name.startswith("test_") and not self._graded_by(collection_path) else None

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        mine = self._graded_by(_path(metafunc.module))
        ids = [f"{candidate.assignment.id}-{index}" for index, candidate in enumerate(mine)]
        metafunc.parametrize("student", mine, ids=ids, indirect=True, scope="session")

    def _graded_by(self, path: Path) -> list[Candidate]:
        """The candidates whose assignment has the checks of a test file."""
        return [candidate for candidate in self._candidates
                if candidate.assignment.suite == path.parent.name and _function(path) in candidate.assignment.functions]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Function, call: pytest.CallInfo[None]) -> Iterator[Any]:
        item.repr_failure = _one_line  # type: ignore[method-assign]  # a traceback takes 50 ms, and nobody reads it
        report = yield
        if call.when == "call" or (call.when == "setup" and call.excinfo):
            candidate = item.callspec.params["student"]
            function = _function(_path(item.module))
            check = self._check(item, call)
            explains = self._explaining(item, call.excinfo.value) if check.status == FAILED else {}
            candidate.results.setdefault(function, []).append((check, explains))
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
        found = f"{type(problem).__name__}: {problem}"[:300]
        return Check(name, BROKEN, 0.0, points, f"this check itself failed; your instructor has been told ({found})")

    def _explaining(self, item: pytest.Function, problem: CheckFailed) -> dict[Misconception, int]:
        """The misconceptions that answer the same call and go wrong in the same way."""
        student: Student | None = item.funcargs.get("student")
        if problem.explains is None or student is None or student.last_call is None:
            return {}
        function, args = student.last_call
        id_ = student.candidate.assignment.id
        right = _on_copies(self._references[id_][function])(*args)
        if problem.explains(right):
            return {}
        found = {}
        for misconception in self._misconceptions.get(id_, ()):
            if misconception.function == function:
                try:
                    with np.errstate(all="ignore"), redirect_stdout(StringIO()):
                        answer = _on_copies(misconception.answer)(*args)
                except Exception:  # a wrong answer may well raise on these inputs: then it does not explain this one
                    continue
                if problem.explains(answer):
                    found[misconception] = 2 if same(student.last_value, answer) else 1
        return found


def run_suite(assignment: Assignment, plugin: GradingPlugin) -> None:
    """Run the suite of `assignment` in this process, silently. What it found is in the plugin's candidates.

    Raises:
        CourseError: a file of the suite cannot be run.
    """
    files = [str(HIDDEN / assignment.suite / f"test_{function}.py") for function in assignment.functions]
    unneeded = ("terminal", "cacheprovider", "capture", "logging", "warnings", "unraisableexception", "threadexception",
                "faulthandler")
    options = ["--disable-plugin-autoload", *(f"-pno:{name}" for name in unneeded)]
    places = ["-c", "/dev/null", f"--rootdir={HIDDEN}", f"--confcutdir={HIDDEN}"]
    ended = pytest.main([*options, *places, *files], plugins=[plugin])
    if ended not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        for file in files:  # one of them could not be collected
            with running(Path(file)):
                importlib.import_module(f".{assignment.suite}.{Path(file).stem}", __package__)


def _one_line(excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None) -> str:
    return f"{excinfo.typename}: {excinfo.value}"


def _path(module: ModuleType) -> Path:
    return Path(module.__file__ or "")


def _function(path: Path) -> str:
    """The function that a hidden test file is about."""
    return path.stem.removeprefix("test_")


def _on_copies(function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any) -> Any:
        return function(*(arg.copy() if isinstance(arg, np.ndarray) else arg for arg in args))

    return call
