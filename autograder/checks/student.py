"""One submission as its checks see it: `student.propagate(w, b, X, Y)` is a call in the sandbox, and an Answer."""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any, TypeVar

import numpy as np
import pytest

from ..course import Assignment
from ..notebooks import stubs
from ..report import Check
from ..sandbox import Answered, Opaque, Run, StudentError, lightened
from ..sandbox.quoting import KNOWN, tokens
from ..submission import Submission
from .answers import Answer, CheckFailed
from .asking import ClassStub, FunctionStub, Reference
from .compared import Compared
from .forms import aligned, exact
from .harness import Fields, Harness, numbers_for
from .hints import Call, Failure
from .objects import Made, Step, made_by
from .parts import MAKING
from .stand_ins import copied
from .together import Question, asked
from .trial import follows_fields_alone, parts_held
from .used import explained, used_there
from .values import Telling, describe

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
class Reply:
    """What a function answered to a question, the fields that stood in for what it uses, those of one at once; and
    which of its calls that is, once a check has looked at it: several checks may have asked the same."""

    answer: Answered | StudentError
    fields: Fields | None = None
    call: int | None = None


@dataclass
class Candidate:
    """A submission on its way through the suite, and what came of it: by function, in the suite's order."""

    submission: Submission
    assignment: Assignment
    seed: int
    results: dict[str, list[Result]] = field(default_factory=dict)
    calls: dict[str, list[Call]] = field(default_factory=dict)
    basis: dict[str, str] = field(default_factory=dict)
    tried: set[str] = field(default_factory=set)  # functions that were given the true ones once (trial.py)
    compared: dict[tuple[str, str], Compared] = field(default_factory=dict)  # of a stub, or a member of a class
    run: Run | None = None

    def checks(self, function: str) -> list[Check]:
        return [result.check for result in self.results.get(function, [])]


class Student:
    """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer.

    A class makes objects (StudentObject), and a variable is an Answer at once. Ask the student first, then the
    reference: only then it is known what the answer is compared with.
    """

    def __init__(self, candidate: Candidate, harness: Harness):
        self.candidate = candidate
        self.harness = harness
        self.last: tuple[str, int] | None = None  # the function that was called last, and which of its calls that was
        self.printed = ""
        self._check = 0

    def __getattr__(self, name: str) -> Any:
        if name not in self.candidate.assignment.functions:
            raise AttributeError(f"course.yaml names no function {name}")
        match self.harness.kinds[name]:
            case stubs.CLASS:
                return ClassStub(self, name)
            case stubs.VARIABLE:
                value, odd = self._compared(name, name, lambda: self.candidate.run.read(name),
                                            lambda: Call((), self.harness.right(name, ())))
                return Answer(value, f"`{name}`", odd=odd, returned=f"`{name}` is", **self.right_of_last(name))
        return FunctionStub(self, name)

    def optional(self, name: str) -> FunctionStub:
        """A helper that a submission may do without: where it is not there, the check that asks for it is left out.

        Raises:
            AttributeError: the reference has none of that name either.
        """
        self.harness.named(name)
        try:
            self.candidate.run.read(name)
        except StudentError as problem:
            if problem.kind == "missing":
                pytest.skip(f"there is no {name}")
        return FunctionStub(self, name)

    def next_check(self) -> None:
        """A check is over: the objects that it had made are let go."""
        self._check += 1
        if self.candidate.run is not None:
            self.candidate.run.forget()

    def right_of_last(self, name: str) -> dict[str, Any]:
        """Of the call that was made last, where there is one: the right answer, what may be told of the student's, and
        what it is compared with."""
        if self.last is None or self.last[0] != name:
            return {"telling": self.telling()}
        call = self.candidate.calls[name][self.last[1]]
        return {"right": call.right, "telling": self.telling(call),
                "compared": self.candidate.compared.setdefault((name, call.member), Compared())}

    def telling(self, call: Call | None = None) -> Telling:
        """What may be told of an answer, to that call where one is known."""
        return Telling(lambda: self._words, (call.args, dict(call.kwargs), call.right) if call else ())

    @cached_property
    def _words(self) -> frozenset[str]:
        return KNOWN | tokens(cell.source for cell in self.candidate.submission.cells)

    def ask(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any] | None = None) -> tuple[Any, str]:
        """What the student's function returns, in the form of the right answer, and what is odd about its own form.

        `printed` then has what it printed. Where the reference raises, there is no right answer to compare with.

        Raises:
            StudentError: nothing.
        """
        return next(self.ask_each([Question(function, args, dict(kwargs or {}))]))

    def ask_each(self, questions: list[Question]) -> Iterator[tuple[Any, str]]:
        """The same for several calls, which are made at once, and looked at one after the other."""
        try:
            replies = asked(questions, self.answers)
        except StudentError as problem:
            replies = [Reply(problem) for _ in questions]
        for question, reply in zip(questions, replies, strict=True):
            yield self._looked_at(question, reply)

    def _looked_at(self, question: Question, reply: Reply) -> tuple[Any, str]:
        """The same of one call; what another check found that has asked the same and looked at the answer before."""
        name = question.function
        if reply.call is not None:
            self.last = (name, reply.call)
            call, self.printed = self.candidate.calls[name][reply.call], reply.answer.printed
            return copied(call.value), call.odd
        found = self._compared(name, name, partial(self._taken, reply.answer),
                               partial(self._called, question, reply.fields))
        reply.call = None if self.last is None else self.last[1]
        return found

    def _called(self, question: Question, fields: Fields | None) -> Call:
        right = self.harness.right(question.function, question.args, fields, question.kwargs)
        return Call(question.args, right, fields, kwargs=question.kwargs)

    def _taken(self, answer: Answered | StudentError) -> Any:
        if isinstance(answer, StudentError):
            raise answer
        self.printed = answer.printed
        return answer.value

    def _compared(self, name: str, label: str, ask: Callable[[], Any], call: Callable[[], Call]) -> tuple[Any, str]:
        """What `ask` finds of a stub, and what is odd about its form. `call` has the right answer, known only then."""
        self.last = None
        problem, value, raised, odd = None, None, None, ""
        try:
            value = ask()
        except StudentError as error:
            problem, raised = error, str(error).removeprefix(f"`{label}` raised ")
        if problem is None or problem.kind == "raised":
            try:
                with self.harness.quietly():
                    known = call()
            except Exception:  # the reference is a program of the author's; a check that asks it says so
                pass
            else:
                value = lightened(value, lambda: known.right)
                is_exact = problem is None and exact(value, known.right)
                if problem is None and not is_exact:
                    value, odd = aligned(value, known.right, label, self.telling(known))
                calls = self.candidate.calls.setdefault(name, [])
                self.last = (name, len(calls))
                calls.append(replace(known, value=value, odd=odd, exact=is_exact, raised=raised))
        if problem is not None:
            raise self._with_what_is_used(problem, name) from None
        return value, odd

    def make(self, name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Made:
        """An object of the student's class, and the reference's beside it.

        Raises:
            StudentError: nothing was made.
        """
        step = Step(MAKING, args, kwargs)
        twin = self.last = None
        with suppress(Exception), self.harness.quietly():  # where the reference raises, there is nothing to compare
            twin = made_by(self.harness.named(name), step)
        kept, value = self.candidate.run.make(name, args, self.harness.offered(name, [step]), kwargs)
        if not isinstance(value, Opaque):
            raise CheckFailed(f"`{name}` makes {describe(value, self.telling())}, expected an object")
        return Made(name, kept, twin, [step], self._check)

    def ask_object(self, made: Made, step: Step) -> tuple[Any, str]:
        """What an object of the student's answers to a step, in the form of the right answer, and what is odd about it.

        Raises:
            StudentError: nothing.
        """
        def call() -> Call:
            right = made.right(step)
            return Call(step.args or (), right, kwargs=step.kwargs, steps=tuple(made.steps))

        return self._compared(made.stub, f"{made.stub}.{step.name}", lambda: self.step(made, step), call)

    def step(self, made: Made, step: Step) -> Any:
        """What an object of the student's answers to a step, as it is.

        Raises:
            StudentError: nothing.
        """
        if made.check != self._check:
            raise RuntimeError(f"this object of {made.stub} was made in another check, expected one of this check")
        run, substitutes = self.candidate.run, self.harness.offered(made.stub, [*made.steps, step])
        if step.args is None:
            return run.read(step.name, substitutes, made.kept)
        value = run.call(step.name, step.args, substitutes, kwargs=step.kwargs, of=made.kept)
        self.printed = run.printed
        return value

    def called(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        """What the student's function returns, as it is.

        Raises:
            StudentError: nothing.
        """
        return self._taken(asked([Question(function, args, dict(kwargs))], self.answers)[0].answer)

    def answers(self, questions: Sequence[Question]) -> list[Reply]:
        """What the student's functions answer."""
        found: dict[int, Reply] = {}
        for function in dict.fromkeys(question.function for question in questions):
            mine = [index for index, question in enumerate(questions) if question.function == function]
            try:
                replies = self._answers_of(function, [questions[index] for index in mine])
            except StudentError as problem:  # the cells cannot be run
                replies = [Reply(problem) for _ in mine]
            found.update(zip(mine, replies, strict=True))
        return [found[index] for index in range(len(questions))]

    def _answers_of(self, function: str, questions: Sequence[Question]) -> list[Reply]:
        """The same of one function. From the first answer that does not suit its fields on, the true ones stand in."""
        run, harness, basis = self.candidate.run, self.harness, self.candidate.basis
        calls = [(question.args, question.kwargs) for question in questions]
        if not harness.uses(function):
            return list(map(Reply, run.call_all(function, calls)))
        found: list[Reply] = []
        if self._basis(function) != TRUE:
            fields = harness.fields(function, self.candidate.seed)
            for answer in run.call_all(function, calls, fields=fields):
                if not _suits(answer, basis[function]):
                    basis[function] = TRUE
                    break
                found.append(Reply(answer, self.fields(function)))
            if basis[function] == FIELD and function not in self.candidate.tried:
                self.candidate.tried.add(function)
                if follows_fields_alone(run, harness, self.candidate.seed, questions, found):
                    basis[function], found = TRUE, []
        for args, kwargs in calls[len(found) :]:
            positional = harness.positional(function, args, kwargs) if kwargs else args
            found.append(Reply(run.call_all(function, [(args, kwargs)], harness.offered(function, [positional]))[0]))
        return found

    def _with_what_is_used(self, problem: StudentError, function: str) -> StudentError:
        """The same error; where it is about what another function returns, which is ours meanwhile, it says so."""
        cell = next((cell for cell in self.candidate.submission.cells if cell.name == problem.cell), None)
        used = used_there(problem, cell, self.harness.uses(function))
        if used is None:
            return problem
        args = self.harness.inputs(used, np.random.default_rng(0))
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
        if not harness.uses(function):
            return ask({}, {})
        if self._basis(function) != TRUE:
            try:
                found = ask({}, harness.fields(function, self.candidate.seed))
                if (run.asked > 0) == (basis[function] == FIELD):
                    return found
            except StudentError as problem:
                if problem.kind != "raised" or basis[function] == PLAIN:
                    raise
            basis[function] = TRUE
        return ask(harness.offered(function, calls), {})

    def _basis(self, function: str) -> str:
        """What the student's function is compared with so far."""
        basis = self.candidate.basis
        if function not in basis:
            basis[function] = self._found_basis(function)
        return basis[function]

    def _found_basis(self, function: str) -> str:
        """What the student's function is to be compared with, by what it does with fields."""
        fields = self.harness.fields(function, self.candidate.seed)
        if fields is None:
            return TRUE
        args = self.harness.inputs(function, numbers_for(function, self.candidate.seed, 2))
        run = self.candidate.run
        try:
            value = run.call(function, args, fields=fields)
            if run.asked == 0:
                return PLAIN
            followed = parts_held(value, self.harness.right(function, args, fields), function)
            if all(followed):
                return FIELD
        except StudentError:
            return TRUE
        try:
            value = run.call(function, args, self.harness.offered(function, [args]))
        except StudentError:
            return FIELD
        true = parts_held(value, self.harness.right(function, args), function)
        gained = any(there and not here for there, here in zip(true, followed, strict=True))
        return TRUE if gained and sum(true) >= sum(followed) else FIELD

    @property
    def reference(self) -> "Reference":
        """The reference solution."""
        return Reference(self)

    def referenced(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        calls = self.candidate.calls.get(function)
        if calls and self.last is not None and self.last[0] == function \
                and _is_call(last := calls[self.last[1]], Question(function, args, kwargs)):
            return copied(last.right)
        return self.right(function, args, kwargs)


def _suits(answer: Answered | StudentError, basis: str) -> bool:
    """Whether an answer is one with fields: it asked for them, or did not, as before, and was not confused by them."""
    if isinstance(answer, StudentError):
        return answer.kind != "raised" or basis == PLAIN
    return (answer.asked > 0) == (basis == FIELD)


def _is_call(call: Call, question: Question) -> bool:
    """Whether a call had these very arguments, or the same ones."""
    args, kwargs = question.args, question.kwargs
    if len(args) != len(call.args) or list(kwargs) != list(call.kwargs):
        return False
    if all(map(operator.is_, [*args, *kwargs.values()], [*call.args, *call.kwargs.values()])):
        return True
    key = question.key()
    return key is not None and key == Question(question.function, call.args, call.kwargs).key()
