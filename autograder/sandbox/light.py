"""TRUSTED SIDE. What is kept of an answer that weighs far more than the right one: what it is, not what it holds.

The answers of a submission are kept until it is graded, and every check looks at some of them. One of them may weigh as
much as a frame can hold; a hundred of those are not kept, and not looked through. Whatever weighs about as much as the
right answer stays as it is.
"""

import sys
from collections.abc import Callable
from math import prod
from typing import Any

import numpy as np

from .wire import Many

# What is kept without a question. More than that is compared with the right answer, of which TIMES as much is kept.
ENTRIES = 4_000  # in all lists, dicts and sets of an answer
BYTES = 2 << 20
TIMES = 8  # a student may answer with wider numbers, or with each twice
SHOWN = 1_000  # characters of a text that are kept
_LEAVES = frozenset({bool, int, float, complex, type(None), np.float64})


class Blank(np.ndarray):
    """Stands for an array that is far larger than the right answer. Shape and type are its own; each entry is its
    first one, which is there once. It cannot be written to."""

    @classmethod
    def of(cls, array: np.ndarray) -> "Blank":
        first = array.flat[0]
        if array.dtype.kind == "U":  # one may be 64 MB wide, and there may be as few as in the right answer
            first = np.array(_cut(first))
        return np.broadcast_to(first, array.shape).view(cls)


def _cut(text: str) -> str:
    """The beginning of a text, which is never the whole."""
    return f"{text[:SHOWN]}…"


def lightened(value: Any, right: Callable[[], Any]) -> Any:
    """`value`, or what is kept of it. `right` finds the right answer, and is asked only where that matters; it may
    raise where there is none."""
    room = _Room(ENTRIES, BYTES)
    room.kept(value)
    if not room.exceeded:
        return value
    try:
        entries, weight = _extent(right())
    except Exception:  # a reference is a program of the author's, and a check may well call it wrongly
        entries, weight = 0, 0
    room = _Room(ENTRIES + TIMES * entries, BYTES + TIMES * weight)
    light = room.kept(value)
    return light if room.exceeded else value


def stands_in(value: Any) -> bool:
    """Whether there is a stand-in in what was kept of an answer."""
    match value:
        case dict():
            return any(map(stands_in, value.values()))
        case list() | tuple():
            return not _LEAVES.issuperset(map(type, value)) and any(map(stands_in, value))
    return isinstance(value, (Blank, Many))


class _Room:
    """So many entries and bytes may still be kept."""

    def __init__(self, entries: int, weight: int):
        self.exceeded = False
        self._entries = entries
        self._bytes = weight

    def kept(self, value: Any) -> Any:
        """A value with stand-ins in place of those parts for which there is no room. No more of it is looked through
        than there is room for."""
        match value:
            case np.ndarray():
                return value if self._has_bytes(value.nbytes) else Blank.of(value)
            case str():
                return value if self._has_bytes(sys.getsizeof(value)) else _cut(value)
            case list() | tuple():
                if not self._has_entries(len(value)):
                    return Many(type(value).__name__, len(value))
                return value if _LEAVES.issuperset(map(type, value)) else type(value)(list(map(self.kept, value)))
            case dict():
                if not self._has_members(value):
                    return Many("dict", len(value))
                return {key: self.kept(part) for key, part in value.items()}
            case set():
                return value if self._has_members(value) else Many("set", len(value))
        return value

    def _has_members(self, members: dict[Any, Any] | set[Any]) -> bool:
        """Whether there is room for the keys of a dict, or for what lies in a set."""
        if not self._has_entries(len(members)):
            return False
        before, self.exceeded = self.exceeded, False
        for each in members:
            self.kept(each)
        fits, self.exceeded = not self.exceeded, self.exceeded or before
        return fits

    def _has_entries(self, number: int) -> bool:
        return self._have(number, 0)

    def _has_bytes(self, number: int) -> bool:
        return self._have(0, number)

    def _have(self, entries: int, weight: int) -> bool:
        if entries > self._entries or weight > self._bytes:
            self.exceeded = True
            return False
        self._entries -= entries
        self._bytes -= weight
        return True


def _extent(right: Any) -> tuple[int, int]:
    """How many entries a right answer has, however it is written down, and how many bytes it may well take."""
    match right:
        case np.ndarray():
            return prod(right.shape), max(right.nbytes, 8 * right.size)
        case str():
            return 1, 4 * len(right)
        case dict() | list() | tuple() | set() | frozenset():
            parts = [*right, *right.values()] if isinstance(right, dict) else list(right)
            extents = list(map(_extent, parts))
            # As an array, each entry takes what the largest does.
            return (len(parts) + sum(entries for entries, _ in extents),
                    len(parts) * max((weight for _, weight in extents), default=0))
    return 1, 8
