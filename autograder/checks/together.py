"""Checks run side by side: each goes on until it asks the submission something, and what all ask is sent at once.

A call in the sandbox costs a message there and one back, and two processes take turns for it. The checks of a function
ask some dozen times, mostly one after the other only because that is how a program is written.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from greenlet import greenlet


@dataclass(frozen=True)
class Question:
    """A call of a student's function."""

    function: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


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
            found = iter(answers([question for each in waiting for question in each.waits_for or ()]))
        except Exception as problem:
            for one in waiting:
                one.waits_for = one.throw(problem)
        else:
            for one in waiting:
                one.waits_for = one.switch(list(islice(found, len(one.waits_for or ()))))
    return [each.problem for each in under_way]


def asked(questions: list[Question], answers: Callable[[list[Question]], list[Any]]) -> list[Any]:
    """The answers to some questions: of a check that runs beside others, when all of them ask."""
    me = greenlet.getcurrent()
    return me.parent.switch(questions) if isinstance(me, _Check) else answers(questions)
