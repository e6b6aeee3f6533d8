"""Checks run side by side: each goes on until it asks the submission something, and what all ask is sent at once.

A call in the sandbox costs a message there and one back, and two processes take turns for it. The checks of a function
ask some dozen times, mostly one after the other only because that is how a program is written. What several of them ask
with the same arguments is asked once.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from greenlet import greenlet


@dataclass(frozen=True)
class Question:
    """A call of a student's function."""

    function: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]

    def key(self) -> Hashable | None:
        """What it has in common with a call of the same arguments, to the last bit; None where that cannot be told."""
        parts = [_key(value) for value in (*self.args, *self.kwargs.values())]
        return None if None in parts else (self.function, *self.kwargs, *parts)


class _Check(greenlet):
    """One check under way."""

    waits_for: list[Question] | None = None
    problem: BaseException | None = None


def together(checks: Sequence[Callable[[], None]],
             answers: Callable[[list[Question]], list[Any]]) -> list[BaseException | None]:
    """Run all checks; what each of them raised, or None.

    `answers` gives the answers to some questions, in their order; what it raises, each of those who ask is told.
    """
    def run(check: Callable[[], None]) -> None:
        try:
            check()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as problem:  # pytest's own exceptions, of a check that is left out, are no Exception
            one.problem = problem

    under_way = [_Check(run) for _ in checks]
    for one, check in zip(under_way, checks, strict=True):
        one.waits_for = one.switch(check)
    while waiting := [each for each in under_way if each.waits_for is not None]:
        try:
            found = _answered([each.waits_for or [] for each in waiting], answers)
        except Exception as problem:
            for one in waiting:
                one.waits_for = one.throw(problem)
        else:
            for one, mine in zip(waiting, found, strict=True):
                one.waits_for = one.switch(mine)
    return [each.problem for each in under_way]


def _answered(asked: list[list[Question]], answers: Callable[[list[Question]], list[Any]]) -> list[list[Any]]:
    """The answers to what each check asks. What one of them asks twice is asked twice: it may want to see that."""
    different: list[Question] = []
    places: dict[Hashable, int] = {}
    asked_at: list[list[int]] = []
    for questions in asked:
        times: Counter[Hashable] = Counter()
        asked_at.append([])
        for question in questions:
            key = question.key()
            times[key] += 1
            place = len(different) if key is None else places.setdefault((key, times[key]), len(different))
            if place == len(different):
                different.append(question)
            asked_at[-1].append(place)
    found = answers(different)
    return [[found[place] for place in mine] for mine in asked_at]


def asked(questions: list[Question], answers: Callable[[list[Question]], list[Any]]) -> list[Any]:
    """The answers to some questions: of a check that runs beside others, when all of them ask."""
    me = greenlet.getcurrent()
    return me.parent.switch(questions) if isinstance(me, _Check) else answers(questions)


def _key(value: Any) -> Hashable | None:
    match value:
        case np.ndarray() if value.dtype.kind in "biufcSUmM":
            return value.dtype.str, value.shape, value.strides, value.tobytes()
        case float() | int() | str() | bool() | None | complex() | bytes() | np.generic():
            return type(value), repr(value)
        case dict() | tuple() | list():
            parts = tuple(map(_key, value.items() if isinstance(value, dict) else value))
            return None if None in parts else (type(value), parts)
    return None
