"""Which known mistake a wrong answer shows: the one that answers every call of the function in the very same way.

One call is not enough: labels that are all 0 are what turning them round gives where all should be 1. And two mistakes
at once answer as neither of them does: so the known ones are also tried in pairs, each pair made from their texts.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, redirect_stdout
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import StringIO
from itertools import combinations
from typing import Any

import numpy as np

from ..sandbox import named_in, stands_in
from .forms import Path, aligned, leaf_paths, part_of, same
from .merging import changes, merged
from .misconceptions import Misconception
from .objects import Step, replayed
from .stand_ins import on_copies
from .values import as_array

MAX_PAIRS = 2_000  # that are tried for one function
TELLING = 60  # characters of an exception that tell of a mistake by themselves; shorter ones come of many mistakes
Place = tuple[str, Path]  # which method or attribute of an object, and the part of its answer; a function has ""
ABSENT = object()  # in place of a part that an answer does not have


@dataclass(frozen=True)
class Call:
    """A call of a student's function: what came of it, and what should have.

    `raised` is the type and text of an exception in place of an answer; `odd` what is wrong with the form of the whole;
    `exact` says that the answer is the right one to the last digit; `fields` are what stood in for the functions that
    it uses. Of an object's method or attribute, `steps` are all that the object has gone, this one included.
    """

    args: tuple[Any, ...]
    right: Any
    fields: Mapping[str, Any] | None = None
    value: Any = None
    odd: str = ""
    exact: bool = False
    raised: str | None = None
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    @property
    def member(self) -> str:
        """Which method or attribute of an object it is about."""
        return self.steps[-1].name if self.steps else ""


@dataclass(frozen=True)
class Failure:
    """A check that failed: the call that it failed at (its place among all), and the part of the answer it is about."""

    call: int
    path: Path


class Hints:
    """The known wrong answers of an assignment. `namespace` holds the reference's names, which they run with."""

    def __init__(self, known: Sequence[Misconception], namespace: Mapping[str, Any],
                 typical: Callable[[str], Sequence["Call"]] = lambda function: ()):
        self.known = tuple(known)
        self._for_pairs = dict(namespace)
        self._typical = typical
        self._pairs: dict[str, tuple[_Candidate, ...]] = {}

    def explain(self, function: str, calls: Sequence[Call], failures: Sequence[Failure],
                standing_in: Callable[[Any], AbstractContextManager[None]]) -> list[str]:
        """For each failure, the hint that it deserves, or none.

        Inside `standing_in(fields)`, the fields of a call stand in `namespaces` for what the function uses.
        """
        student = _Answers(calls, frozenset(failures), standing_in)
        known = [each for each in self.known if each.function == function]
        exact = student.explained_by([_alone(each) for each in known])
        if not any(each.whole for each in exact):
            pairs = self._in_pairs(function, standing_in)
            exact += student.explained_by([each for each in pairs if not each.spoils & student.right])
            if student.failures - {failure for each in exact for failure in each.fits}:  # better these than none
                exact += student.explained_by([each for each in pairs if each.spoils & student.right])
        exact.sort(key=lambda each: (each.too_much, -len(each.fits), len(each.candidate.mistakes)))
        found: dict[Failure, str] = {}
        for each in exact:
            for failure in each.fits:
                found.setdefault(failure, each.candidate.hint)
        for mistake in known:
            if mistake.recognise is not None:
                for failure in student.failures - found.keys():
                    if _recognised(mistake.recognise, calls, failure.path):
                        found[failure] = mistake.hint
        return [found.get(failure, "") for failure in failures]

    def _in_pairs(self, function: str, standing_in: Callable[[Any], AbstractContextManager[None]]
                  ) -> tuple["_Candidate", ...]:
        if function not in self._pairs:
            known = [each for each in self.known if each.function == function]
            calls = self._typical(function)
            with standing_in(None), redirect_stdout(StringIO()):
                spoilt = {each.name: _spoilt(each, calls) for each in known}
            right = self._for_pairs[function]
            self._pairs[function] = tuple(
                replace(each, spoils=frozenset().union(*(spoilt[mistake.name] for mistake in each.mistakes)))
                for each in pairs(known, self._for_pairs))
            self._for_pairs[function] = right
        return self._pairs[function]

    @cached_property
    def namespaces(self) -> list[dict[str, Any]]:
        """Where the known wrong answers, and the pairs, find the functions that they call."""
        found = {id(each.answer.__globals__): each.answer.__globals__ for each in self.known}
        return [*found.values(), self._for_pairs]


@dataclass(frozen=True)
class _Candidate:
    """One known mistake, or two at once, as a function and its text.

    `spoils` are the parts of an answer that the mistakes of a pair get wrong, each by itself, for ordinary arguments.
    """

    mistakes: tuple[Misconception, ...]
    answer: Callable[..., Any]
    text: str
    spoils: frozenset[Place] = frozenset()

    @cached_property
    def hint(self) -> str:
        return " ".join(dict.fromkeys(mistake.hint for mistake in self.mistakes))


@dataclass(frozen=True)
class _Explanation:
    """What a candidate explains of a student's failures.

    Attributes:
        fits: the failures at which it answers as the student does, in the part that failed, and so in every call.
        too_much: the parts that it gets wrong and the student does not.
        whole: whether it explains all, and nothing else.
    """

    candidate: _Candidate
    fits: frozenset[Failure]
    too_much: int
    whole: bool


class _Answers:
    """What a student's function answered, or the methods of a class, to be compared with what known mistakes answer."""

    def __init__(self, calls: Sequence[Call], failures: frozenset[Failure],
                 standing_in: Callable[[Any], AbstractContextManager[None]]):
        self.failures = failures
        self._calls = calls
        self._standing_in = standing_in
        self._odd = {each for each in failures if _odd_form(calls[each.call], each.path)}
        self._first: dict[str, int] = {}  # call of each member
        for index, call in enumerate(calls):
            self._first.setdefault(call.member, index)

    @cached_property
    def right(self) -> frozenset[Place]:
        """The parts that are right in every call."""
        return frozenset((member, path) for member, index in self._first.items()
                         for path in leaf_paths(self._calls[index].right)
                         if all(_right(call, path) for call in self._calls if call.member == member))

    def explained_by(self, candidates: Sequence[_Candidate]) -> list[_Explanation]:
        """What each of them explains; those that explain nothing are left out."""
        places = {(self._calls[each.call].member, each.path) for each in self.failures}
        first = self._calls[0]
        with self._standing_in(first.fields), redirect_stdout(StringIO()):  # most are out after the first call
            answers = [_answered(each, first) for each in candidates]
        found = []
        for candidate, answer in zip(candidates, answers, strict=True):
            if answer.raised is not None and (
                    len(candidate.mistakes) > 1 or len(_comparable(answer.raised) or "") < TELLING):
                continue
            if self._odd or any(member != first.member or _alike(answer, first, path) for member, path in places):
                found.append(self._explained(candidate, {0: answer}, places))
        return [each for each in found if each.fits]

    def _explained(self, candidate: _Candidate, answers: dict[int, Call], places: set[Place]) -> _Explanation:
        fits = frozenset(each for place in places for each in self._fitting(candidate, answers, *place))
        too_much = self._too_much(candidate, answers) if fits else 0
        return _Explanation(candidate, fits, too_much, fits == self.failures and not too_much)

    def _fitting(self, candidate: _Candidate, answers: dict[int, Call], member: str, path: Path) -> list[Failure]:
        failures = [each for each in self.failures if each.path == path and self._calls[each.call].member == member]
        if all(_alike(self._answer(candidate, answers, index), call, path) for index, call in enumerate(self._calls)
               if call.member == member):
            return [each for each in failures if not _right(self._answer(candidate, answers, each.call), path)]
        return [each for each in failures if each in self._odd  # a wrong form tells by itself
                and _alike(self._answer(candidate, answers, each.call), self._calls[each.call], path)]

    def _too_much(self, candidate: _Candidate, answers: dict[int, Call]) -> int:
        return sum(not all(_right(self._answer(candidate, answers, index), path)
                           for index, call in enumerate(self._calls) if call.member == member)
                   for member, path in self.right)

    def _answer(self, candidate: _Candidate, answers: dict[int, Call], index: int) -> Call:
        if index not in answers:
            with self._standing_in(self._calls[index].fields), redirect_stdout(StringIO()):
                answers[index] = _answered(candidate, self._calls[index])
        return answers[index]


def _alone(mistake: Misconception) -> _Candidate:
    return _Candidate((mistake,), mistake.answer, mistake.text)


def _spoilt(mistake: Misconception, calls: Sequence[Call]) -> frozenset[Place]:
    """The parts that a mistake answers wrongly in each of `calls`."""
    answers = [_answered(_alone(mistake), call) for call in calls]
    paths = leaf_paths(calls[0].right) if calls else ()
    return frozenset((calls[0].member, path) for path in paths if not any(_right(answer, path) for answer in answers))


def _odd_form(call: Call, path: Path) -> bool:
    part, right = _part(call.value, path), _part(call.right, path)
    return (call.raised is None and isinstance(right, (np.ndarray, np.generic, float, int))
            and np.shape(as_array(part)) != np.shape(right))


def _recognised(recognise: Callable[..., bool | None], calls: Sequence[Call], path: Path) -> bool:
    """Whether an author's own test says yes to one call, and no to none. Where it says nothing, it cannot tell."""
    said = set()
    if any(stands_in(call.value) for call in calls):  # no author has thought of so much
        return False
    for call in calls:
        if call.raised is None:
            try:
                with np.errstate(all="ignore"):
                    said.add(recognise(path, call.value, call.right, *call.args, **call.kwargs))
            except Exception:  # the answer has another form than the author thought of
                return False
    return True in said and False not in said


def _answered(candidate: _Candidate, call: Call) -> Call:
    """What a candidate answers to a call, where its fields stand in."""
    try:
        value = replayed(candidate.answer, call.steps) if call.steps else (
            on_copies(candidate.answer)(*call.args, **{**named_in(call.args), **call.kwargs}))
    except Exception as problem:  # a wrong answer may well raise
        return Call(call.args, call.right, call.fields, raised=f"{type(problem).__name__}: {problem}")
    value, odd = aligned(value, call.right, candidate.mistakes[0].function)
    return Call(call.args, call.right, call.fields, value, odd)


def _alike(mine: Call, theirs: Call, path: Path) -> bool:
    if mine.raised is not None or theirs.raised is not None:
        return _comparable(mine.raised) == _comparable(theirs.raised)
    if mine.odd != theirs.odd:
        return False
    parts = [_part(each.value, path) for each in (mine, theirs)]
    return ABSENT is not parts[0] and ABSENT is not parts[1] and same(*parts)


def _right(call: Call, path: Path) -> bool:
    if call.exact:
        return True
    if call.raised is not None or call.odd or (mine := _part(call.value, path)) is ABSENT:
        return False
    return same(mine, part_of(call.right, path))


def _part(value: Any, path: Path) -> Any:
    try:
        return part_of(value, path)
    except LookupError:
        return ABSENT


def _comparable(raised: str | None) -> str | None:
    """What two exceptions have in common that come from the same mistake: type and text, without numbers and place."""
    if raised is None:
        return None
    who = r"(`\w+` \(the course's own[^)]*\)|the function that yours was called with)"
    own = re.sub(rf"{who} cannot take these arguments: | \(cell .*", "", raised)
    return re.sub(r"[\d…]+", "#", own)[:TELLING]


def pairs(known: Sequence[Misconception], namespace: dict[str, Any]) -> Iterator[_Candidate]:
    """Two mistakes at once: the changes that both make to the reference, where they are made at different places.

    They are run with the names of `namespace`.
    """
    changed = {id(each): changes(each) for each in known}
    for one, other in list(combinations(known, 2))[:MAX_PAIRS]:
        if one.reference != other.reference or not one.reference:
            continue
        text = merged(one.reference, sorted([*changed[id(one)], *changed[id(other)]]))
        if text is not None:
            try:
                exec(compile(text, "<two mistakes>", "exec"), namespace)
            except SyntaxError:
                continue
            yield _Candidate((one, other), namespace.pop(one.function), text)
