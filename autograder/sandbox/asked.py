"""TRUSTED SIDE. What a student's code asks of a trusted function while it is called, and what it is told.

Such a function stands in for one that the called one uses (a substitute), or is one of its arguments.
"""

import inspect
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..course import Limits
from . import confine
from .errors import printable
from .process import Stopped

MOST = 100  # arguments that a function takes which says nothing of their number
MAX_ASKED = 100_000  # calls of trusted functions in one call; a course asks for a few thousand iterations
ASKED_FACTOR, ASKED_AT_LEAST = 4, 1_024  # times the weight of a call's own arguments, and bytes beside, in one question
MOST_FOR_ARGUMENT = 1 << 20  # bytes in one question to a function that is an argument: a grid of 100,000 points
_PASSED_ON = ("ValueError", "TypeError", "IndexError", "KeyError", "AttributeError", "ZeroDivisionError", "MemoryError")


class Arguments(tuple[Any, ...]):
    """Positional arguments; `named` has those that are handed over by name."""

    named: dict[str, Any]

    def __new__(cls, args: Sequence[Any], named: Mapping[str, Any] | None = None) -> "Arguments":
        made = super().__new__(cls, args)
        made.named = dict(named or {})
        return made


def named_in(args: Sequence[Any]) -> dict[str, Any]:
    """The arguments that are handed over by name."""
    return args.named if isinstance(args, Arguments) else {}


@dataclass
class Asked:
    """The trusted functions that may be asked during one request: what stands in, and what is an argument."""

    substitutes: Mapping[str, Callable[..., Any]]
    arguments: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def parameters(self) -> dict[str, int]:
        """How many arguments each of what stands in takes."""
        return {name: _most(function) for name, function in self.substitutes.items()}

    def handed_over(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Arguments as data: in the place of a function stands a name, under which it is asked.

        What there is none of is left out: a course's calls are mostly small, and each word of a message takes its time.
        """
        positions, named = list(args), {**named_in(args), **kwargs}
        functions = []
        for given, places in ((positions, range(len(positions))), (named, list(named))):
            for place in places:
                if callable(given[place]):
                    name = f"argument {len(self.arguments)}"  # no function of a student's has a name with a blank
                    self.arguments[name], given[place] = given[place], name
                    functions.append(place)
        handed: dict[str, Any] = {"args": tuple(positions)}
        if named:
            handed["kwargs"] = named
        if functions:
            handed["functions"] = functions
        return handed

    def answered(self, message: dict[str, Any], limits: Limits, most: int) -> dict[str, Any]:
        """What the function says that a message asks."""
        name = message.get("name")
        if isinstance(name, str) and name in self.arguments:
            who = "the function that yours was called with"
            with _within(limits.call_seconds):  # it knows nothing of what a student's code may ask it
                return _answered(who, self.arguments[name], message, limits, max(most, MOST_FOR_ARGUMENT))
        if isinstance(name, str) and name in self.substitutes:
            who = f"`{name}` (the course's own, while this function is graded)"
            return _answered(who, self.substitutes[name], message, limits, most)
        raise Stopped("wire", "sent something that is no answer")


def _answered(
    who: str, function: Callable[..., Any], message: dict[str, Any], limits: Limits, most: int
) -> dict[str, Any]:
    """What a trusted function says to what the student's code asks it, within the memory that the student's code has.

    Small arguments can ask for large results: three of 1,000 numbers broadcast to 10⁹. Arguments that weigh more than
    `most` are refused: what a function does with them would take longer than any call may.
    """
    args, kwargs = message.get("args"), message.get("kwargs")
    if not isinstance(args, tuple) or not isinstance(kwargs, dict):
        raise Stopped("wire", "sent something that is no answer")
    if weight(args) + weight(kwargs) > most:
        return refusal("ValueError", who, "they are much larger than those that your function was called with")
    try:
        with np.errstate(all="ignore"), confine.memory(int(limits.memory_mb * 2**20)):
            return {"do": "answer", "value": function(*args, **kwargs), "who": who}
    except Exception as problem:
        kind = type(problem).__name__
        return refusal(kind, who, str(problem)) if kind in _PASSED_ON else refusal("ValueError", who, kind)


def _most(function: Callable[..., Any]) -> int:
    try:
        parameters = inspect.signature(function).parameters.values()
    except ValueError:  # not all that is written in C has one
        return MOST
    return MOST if any(each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD) for each in parameters) else len(parameters)


class _TooLong(BaseException):
    """Not an Exception: what is interrupted must not take it for its own."""


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Interrupt Python code after so many seconds of this process, where it runs in the thread that signals reach.

    Raises:
        Stopped: it was interrupted.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def give_up(*_: object) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    except _TooLong:
        raise Stopped("time", "called what it was handed in such a way that it does not end") from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def refusal(kind: str, who: str, text: str) -> dict[str, Any]:
    """What is said where there is no answer: the student's code gets an exception of that kind."""
    return {"do": "refuse", "type": kind, "text": printable(f"{who} cannot take these arguments: {text}")}


def weight(value: object) -> int:
    """The bytes of a value as if each number in it took eight."""
    match value:
        case np.ndarray():
            return max(8 * value.size, value.nbytes)
        case str():
            return len(value)
        case dict():
            return 8 + sum(map(weight, value.values()))
        case list() | tuple() | set():
            return 8 + sum(map(weight, value))
    return 8
