"""One submission as its checks see it: `student.propagate(w, b, X, Y)` is a call in the sandbox, and an Answer."""

import operator
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from types import SimpleNamespace
from typing import Any, TypeVar

import numpy as np

from ..course import Assignment
from ..report import Check
from ..sandbox import Run, StudentError
from ..submission import Submission
from .answers import Answer, CheckFailed
from .forms import aligned, holds, leaf_paths, part_of, resembles
from .harness import Fields, Harness
from .hints import Call, Failure
from .used import explained, used_there
from .values import describe

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


class Stub:
    """One function of a submission's, as a check calls it: `student.propagate(w, b, X, Y)`."""

    def __init__(self, student: "Student", name: str):
        self._student = student
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Answer:
        """What it returns for copies of the arguments. Functions among them are called back where the check runs.

        Raises:
            StudentError: nothing.
        """
        student, name = self._student, self._name
        value, odd = student.ask(name, args, kwargs)
        right = {"right": student.candidate.calls[name][-1].right} if student.last_function == name else {}
        printed = Answer("\n".join(line.rstrip() for line in student.printed.splitlines()), f"what `{name}` prints")
        return Answer(value, f"what `{name}` returns", odd=odd, returned=f"`{name}` returned", printed=printed,
                      **right)

    def raises(self, expected: type[Exception], *args: Any, **kwargs: Any) -> None:
        """That it raises `expected`, or a kind of it, for copies of the arguments.

        Raises:
            CheckFailed: it returned something.
            StudentError: it raised something else, or did not end.
        """
        student, name = self._student, self._name
        student.last_function = None  # what has no right answer shows no known mistake
        try:
            value = student.called(name, args, kwargs)
        except StudentError as problem:
            if problem.kind != "raised":
                raise
            if expected.__name__ not in problem.kinds:
                text = f"{problem}; {expected.__name__} is expected here"
                raise StudentError(problem.kind, text, problem.cell, problem.line, problem.raised) from None
            return
        raise CheckFailed(f"`{name}` returned {describe(value)}, expected that it raises {expected.__name__}")


class Student:
    """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer.

    Ask the student first, then the reference: only then it is known what the answer is compared with.
    """

    def __init__(self, candidate: Candidate, harness: Harness):
        self.candidate = candidate
        self.harness = harness
        self.last_function: str | None = None
        self.printed = ""

    def __getattr__(self, function: str) -> Stub:
        if function not in self.candidate.assignment.functions:
            raise AttributeError(f"course.yaml names no function {function}")
        return Stub(self, function)

    def ask(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any] | None = None) -> tuple[Any, str]:
        """What the student's function returns, in the form of the right answer, and what is odd about its own form.

        `printed` then has what it printed. Where the reference raises, there is no right answer to compare with.

        Raises:
            StudentError: nothing.
        """
        self.last_function, kwargs = None, kwargs or {}
        problem, value, raised, odd = None, None, None, ""
        try:
            value = self.called(function, args, kwargs)
        except StudentError as error:
            problem, raised = error, str(error).removeprefix(f"`{function}` raised ")
        if problem is None or problem.kind == "raised":
            try:
                right = self.right(function, args, kwargs)
            except Exception:  # the reference is a program of the author's; a check that asks it says so
                pass
            else:
                if problem is None:
                    value, odd = aligned(value, right, function)
                self.last_function = function
                self._record(function, Call(args, right, self.fields(function), value, odd, raised, kwargs))
        if problem is not None:
            raise self._with_what_is_used(problem, function) from None
        return value, odd

    def called(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        """What the student's function returns, as it is.

        Raises:
            StudentError: nothing.
        """
        run = self.candidate.run
        calls = [self.harness.positional(function, args, kwargs)] if kwargs else [args]
        value = self.served(run, function, calls, partial(run.call, function, args, kwargs=kwargs))
        self.printed = run.printed
        return value

    def one_right_answer(self, function: str) -> bool:
        """Whether every answer was the reference's, roughly. Where checks passed others too, there are several."""
        calls = self.candidate.calls.get(function, [])
        return all(call.raised is None and resembles(call.value, call.right) for call in calls)

    def _with_what_is_used(self, problem: StudentError, function: str) -> StudentError:
        """The same error; where it is about what another function returns, which is ours meanwhile, it says so."""
        cell = next((cell for cell in self.candidate.submission.cells if cell.name == problem.cell), None)
        used = used_there(problem, cell, self.candidate.assignment.functions[function].uses)
        if used is None:
            return problem
        args = self.harness.suite.inputs(used, np.random.default_rng(0))
        return explained(problem, function, used, self.harness.right(used, args))

    def right(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any] | None = None) -> Any:
        """The reference's answer to the same call."""
        return self.harness.right(function, args, self.fields(function), kwargs)

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
            return lambda *args, **kwargs: self._referenced(function, args, kwargs)

        return SimpleNamespace(**{name: answers(name) for name in self.candidate.assignment.functions})

    def _referenced(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        calls = self.candidate.calls.get(function)
        if calls and _is_call(calls[-1], args, kwargs):
            return deepcopy(calls[-1].right)
        return self.right(function, args, kwargs)


def _is_call(call: Call, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool:
    """Whether a call had these very arguments."""
    given, had = [*args, *kwargs.values()], [*call.args, *call.kwargs.values()]
    return len(args) == len(call.args) and list(kwargs) == list(call.kwargs) and all(map(operator.is_, given, had))


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
