"""TRUSTED SIDE. What a student's code asks of a trusted function while it is called, and what it is told."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..course import Limits
from . import confine
from .errors import printable
from .process import Stopped

MAX_ASKED = 100_000  # calls of trusted functions in one call; a course asks for a few thousand iterations
ASKED_FACTOR, ASKED_AT_LEAST = 4, 1_024  # times the weight of a call's own arguments, and bytes beside, in one question
_PASSED_ON = ("ValueError", "TypeError", "IndexError", "KeyError", "AttributeError", "ZeroDivisionError", "MemoryError")


def answered(
    message: dict[str, Any], substitutes: Mapping[str, Callable[..., Any]], limits: Limits, most: int
) -> dict[str, Any]:
    """What a trusted function says to what the student's code asks it, within the memory that the student's code has.

    Small arguments can ask for large results: three of 1,000 numbers broadcast to 10⁹. Arguments that weigh more than
    `most` are refused: what a function does with them would take longer than any call may.
    """
    name, args, kwargs = (message.get(key) for key in ("name", "args", "kwargs"))
    if not isinstance(name, str) or name not in substitutes:
        raise Stopped("wire", "sent something that is no answer")
    if not isinstance(args, tuple) or not isinstance(kwargs, dict):
        raise Stopped("wire", "sent something that is no answer")
    if weight(args) + weight(kwargs) > most:
        return _refusal("ValueError", name, "they are much larger than those that your function was called with")
    try:
        with np.errstate(all="ignore"), confine.memory(int(limits.memory_mb * 2**20)):
            return {"do": "answer", "value": substitutes[name](*args, **kwargs)}
    except Exception as problem:
        kind = type(problem).__name__
        return _refusal(kind, name, str(problem)) if kind in _PASSED_ON else _refusal("ValueError", name, kind)


def _refusal(kind: str, name: str, text: str) -> dict[str, Any]:
    text = f"`{name}` (the course's own, while this function is graded) cannot take these arguments: {text}"
    return {"do": "refuse", "type": kind, "text": printable(text)}


def weight(value: object) -> int:
    """The bytes of a value as if each number in it took eight."""
    match value:
        case np.ndarray():
            return 8 * value.size
        case str():
            return len(value)
        case dict():
            return 8 + sum(map(weight, value.values()))
        case list() | tuple():
            return 8 + sum(map(weight, value))
    return 8
