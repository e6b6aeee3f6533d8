"""One pytest session that grades a whole batch: `student` is parametrised over the submissions.

pytest orders the tests by that session-scoped parameter, so it runs submission by submission, and each result is handed
on as soon as its last check is done.
"""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, TypeVar

import numpy as np
import pytest

from ..course import Assignment
from ..report import BROKEN, ERROR, FAILED, PASSED, Check
from ..sandbox import Run, Sandbox, StudentError
from ..submission import Submission
from .answers import Answer, CheckFailed, aligned, holds, leaf_paths, part_of
from .harness import Fields, Harness
from .hints import Call, Failure
from .raised import hint_for
from .used import explained, used_there

T = TypeVar("T")


# What a function that uses others is compared with (stand_ins.py).
PLAIN = "plain"  # it asks for nothing: the reference
FIELD = "field"  # it follows the fields that stand in for what it uses, or is wrong: the reference that follows them
TRUE = "true"  # it does both, and is right with the true functions: the reference, and it is given them


@dataclass(frozen=True)
class Result:
    """A check and, where it failed by what was answered, at which call and which part of the answer."""

    check: Check
    failure: Failure | None = None


@dataclass
class Candidate:
    """A submission on its way through the suite, and what came of it: by function, in the suite's order."""

    submission: Submission
    assignment: Assignment
    seed: int
    results: dict[str, list[Result]] = field(default_factory=dict)
    calls: dict[str, list[Call]] = field(default_factory=dict)
    basis: dict[str, str] = field(default_factory=dict)
    run: Run | None = None

    def checks(self, function: str) -> list[Check]:
        return [result.check for result in self.results.get(function, [])]


class Student:
    """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer.

    Ask the student first, then the reference: only then it is known what the answer is compared with.
    """

    def __init__(self, candidate: Candidate, harness: Harness):
        self.candidate = candidate
        self.harness = harness
        self.last_function: str | None = None

    def __getattr__(self, function: str) -> Callable[..., Answer]:
        if function not in self.candidate.assignment.functions:
            raise AttributeError(f"course.yaml names no function {function}")

        def call(*args: Any) -> Answer:
            value, odd = self.ask(function, args)
            return Answer(value, f"what `{function}` returns", odd=odd, returned=f"`{function}` returned")

        return call

    def ask(self, function: str, args: tuple[Any, ...]) -> tuple[Any, str]:
        """What the student's function returns, in the form of the right answer, and what is odd about its own form.

        Raises:
            StudentError: nothing.
        """
        self.last_function = function
        try:
            run = self.candidate.run
            value = self.served(run, function, [args], partial(run.call, function, args))
        except StudentError as problem:
            if problem.kind == "raised":
                raised = str(problem).removeprefix(f"`{function}` raised ")
                self._record(function, Call(args, self.right(function, args), self.fields(function), raised=raised))
            raise self._with_what_is_used(problem, function) from None
        right = self.right(function, args)
        value, odd = aligned(value, right, function)
        self._record(function, Call(args, right, self.fields(function), value, odd))
        return value, odd

    def _with_what_is_used(self, problem: StudentError, function: str) -> StudentError:
        """The same error; where it is about what another function returns, which is ours meanwhile, it says so."""
        cell = next((cell for cell in self.candidate.submission.cells if cell.name == problem.cell), None)
        used = used_there(problem, cell, self.candidate.assignment.functions[function].uses)
        if used is None:
            return problem
        args = self.harness.suite.inputs(used, np.random.default_rng(0))
        return explained(problem, function, used, self.harness.right(used, args))

    def right(self, function: str, args: tuple[Any, ...]) -> Any:
        """The reference's answer to the same call."""
        return self.harness.right(function, args, self.fields(function))

    def fields(self, function: str) -> Fields | None:
        """The fields that the student's function follows, once it is known whether it does."""
        if self.candidate.basis.get(function) != FIELD:
            return None
        return self.harness.fields(function, self.candidate.seed)

    def served(self, run: Run, function: str, calls: Sequence[tuple[Any, ...]],
               ask: Callable[[Mapping[str, Any], Mapping[str, Any]], T]) -> T:
        """What `ask(substitutes, fields)` finds in `run` about `calls` of a function, given what it uses.

        Where an answer does not suit the fields that stand in for what the function uses (it may well expect that a
        cost falls), it is from then on asked with the true functions.

        Raises:
            StudentError: it found nothing.
        """
        harness, basis = self.harness, self.candidate.basis
        if not self.candidate.assignment.functions[function].uses:
            return ask({}, {})
        if function not in basis:
            basis[function] = self._found_basis(function)
        if basis[function] != TRUE:
            try:
                found = ask({}, harness.fields(function, self.candidate.seed))
                if (run.asked > 0) == (basis[function] == FIELD):
                    return found
            except StudentError as problem:
                if problem.kind != "raised" or basis[function] == PLAIN:
                    raise
            basis[function] = TRUE
        return ask(harness.offered(function, calls), {})

    def _found_basis(self, function: str) -> str:
        """What the student's function is to be compared with, by what it does with fields."""
        fields = self.harness.fields(function, self.candidate.seed)
        if fields is None:
            return TRUE
        args = self.harness.suite.inputs(function, np.random.default_rng([self.candidate.seed, 2]))
        run = self.candidate.run
        try:
            value = run.call(function, args, fields=fields)
            if run.asked == 0:
                return PLAIN
            followed = _parts_held(value, self.harness.right(function, args, fields), function)
            if all(followed):
                return FIELD
        except StudentError:
            return TRUE
        try:
            value = run.call(function, args, self.harness.offered(function, [args]))
        except StudentError:
            return FIELD
        true = _parts_held(value, self.harness.right(function, args), function)
        return TRUE if any(true) and sum(true) >= sum(followed) else FIELD

    def _record(self, function: str, call: Call) -> None:
        self.candidate.calls.setdefault(function, []).append(call)

    @property
    def reference(self) -> SimpleNamespace:
        """The reference solution's functions. They get copies: a right answer may change its arguments in place."""

        def answers(function: str) -> Callable[..., Any]:
            return lambda *args: self._referenced(function, args)

        return SimpleNamespace(**{name: answers(name) for name in self.candidate.assignment.functions})

    def _referenced(self, function: str, args: tuple[Any, ...]) -> Any:
        calls = self.candidate.calls.get(function)
        if calls and len(args) == len(calls[-1].args) and all(map(operator.is_, args, calls[-1].args)):
            return deepcopy(calls[-1].right)
        return self.right(function, args)


def _parts_held(value: Any, right: Any, function: str) -> list[bool]:
    """For each part of a right answer, whether `value` has it."""
    value, _ = aligned(value, right, function)
    found = []
    for path in leaf_paths(right):
        try:
            found.append(holds(part_of(value, path), part_of(right, path)))
        except LookupError:
            found.append(False)
    return found


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
        return [candidate for candidate in self._candidates
                if candidate.assignment.checks_folder.resolve() == path.resolve().parent
                and _function(path) in candidate.assignment.functions]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Function, call: pytest.CallInfo[None]) -> Iterator[Any]:
        item.repr_failure = _one_line  # type: ignore[method-assign]  # a traceback takes 50 ms, and nobody reads it
        report = yield
        if call.when == "call" or (call.when == "setup" and call.excinfo):
            candidate = item.callspec.params["student"]
            results = candidate.results.setdefault(_function(_path(item.module)), [])
            check = self._check(item, call)
            results.append(Result(check, self._failure(item, call, candidate, check)))
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


def _path(module: ModuleType) -> Path:
    return Path(module.__file__ or "")


def _function(path: Path) -> str:
    """The function that a hidden test file is about."""
    return path.stem.removeprefix("test_")
