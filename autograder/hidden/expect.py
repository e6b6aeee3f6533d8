"""The ladder every check climbs: present, type, shape, values. The first rung that fails is the student's message.

Messages say what was found and what form was expected, never the expected numbers.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..sandbox.wire import Opaque

RTOL = 1e-6
ATOL = 1e-9  # where the expected value is zero or nearly so


class CheckFailed(Exception):
    """A rung gave way. The text is the sentence that the student reads."""

    def __init__(self, message: str, explains: Callable[[Any], bool] | None = None):
        super().__init__(message)
        self.explains = explains
        """Tells of another answer to the same call whether it has the very part that failed here."""


class Answer:
    """A part of what a student's function returned, with the words that name it and the way to find it again."""

    def __init__(self, value: Any, label: str, path: tuple[int | str, ...] = (), whole: Any = None):
        self.value = value
        self.label = label
        self._path = path
        self._whole = value if whole is None and not path else whole

    def unpack(self, *names: str) -> tuple["Answer", ...]:
        """The parts of a tuple that holds exactly `names`."""
        if not isinstance(self.value, (tuple, list)) or len(self.value) != len(names):
            raise self._failed(f"{self.label} returned {describe(self.value)}, expected {_listed(names)}")
        return tuple(self._part(index, f"`{name}`") for index, name in enumerate(names))

    def __getitem__(self, key: str) -> "Answer":
        """The entry `key` of a dict."""
        if not isinstance(self.value, dict):
            raise self._failed(f"{self.label} is {describe(self.value)}, expected a dict with the key {key!r}")
        if key not in self.value:
            found = ", ".join(repr(name) for name in list(self.value)[:6]) or "none"
            raise self._failed(f"{self.label} has no key {key!r} (its keys: {found})")
        return self._part(key, f"`{key}`")

    def entries(self, count: int) -> list["Answer"]:
        """The entries of a list (or of a flat array) that has `count` of them."""
        value = self.value
        if isinstance(value, np.ndarray) and value.ndim >= 1:
            value = list(value)
        if not isinstance(value, (list, tuple)):
            raise self._failed(f"{self.label} is {describe(self.value)}, expected a list")
        if len(value) != count:
            raise self._failed(f"{self.label} has {_count(len(value), 'entry', 'entries')}, expected {count}")
        return [Answer(entry, f"{self.label}[{index}]", (*self._path, index), self._whole)
                for index, entry in enumerate(value)]

    def has_form_of(self, expected: Any) -> "Answer":
        """A number where a number is expected, else an array of that shape. Any real or bool dtype will do."""
        shape = np.shape(expected)
        found = _as_array(self.value)
        if shape == ():
            if found is None:
                raise self._failed(f"{self.label} is {describe(self.value)}, expected a scalar")
            if found.shape != ():
                raise self._failed(f"{self.label} has shape {found.shape}, expected a scalar")
        else:
            if found is None or not isinstance(self.value, np.ndarray):
                raise self._failed(f"{self.label} is {describe(self.value)}, expected an array of shape {shape}")
            if found.shape != shape:
                raise self._failed(f"{self.label} has shape {found.shape}, expected {shape}")
        if found.dtype.kind not in "biuf":
            raise self._failed(f"{self.label} has dtype {found.dtype}, expected real numbers")
        return self

    def equals(self, expected: Any, note: str = "") -> "Answer":
        """The form and the values of `expected`, to rtol 1e-6; finite-ness comes first, so that NaN never passes."""
        self.has_form_of(expected)
        found = np.asarray(self.value, dtype=float)
        note = f" {note}" if note else ""
        if not np.isfinite(found).all():
            kind = "nan" if np.isnan(found).any() else "inf"
            raise self._failed(f"{self.label} holds {kind}{note}")
        if not np.allclose(found, np.asarray(expected, dtype=float), rtol=RTOL, atol=ATOL):
            right = "has the right shape, but wrong values" if found.shape else "is a number, but the wrong one"
            raise self._failed(f"{self.label} {right}{note}")
        return self

    def holds_only(self, *values: float) -> "Answer":
        """No values but `values`."""
        if not np.isin(np.asarray(self.value, dtype=float), values).all():
            raise self._failed(f"{self.label} holds other values than {_listed([f'{value:g}' for value in values])}")
        return self

    def _part(self, step: int | str, label: str) -> "Answer":
        return Answer(self.value[step], label, (*self._path, step), self._whole)

    def _failed(self, message: str) -> CheckFailed:
        def explains(other: Any) -> bool:
            """Whether `other`, a misconception's answer to the same call, goes wrong in the very same way."""
            try:
                for step in self._path:
                    other = other[step]
            except (KeyError, IndexError, TypeError):
                return False
            return same(self.value, other)

        return CheckFailed(message, explains)


def holds(found: Any, expected: Any) -> bool:
    """Whether an answer has all that checks may ask for: its dicts may hold more, its lists may be tuples or arrays."""
    match expected:
        case dict():
            return isinstance(found, dict) and all(key in found and holds(found[key], expected[key])
                                                   for key in expected)
        case tuple() | list():
            if isinstance(found, np.ndarray) and found.ndim:
                found = list(found)
            return (isinstance(found, (tuple, list)) and len(found) == len(expected)
                    and all(holds(*pair) for pair in zip(found, expected, strict=True)))
    return same(found, expected)


def same(found: Any, other: Any) -> bool:
    """Whether two answers are alike in type, shape and values (rtol 1e-6, NaN alike to NaN)."""
    if isinstance(found, dict) or isinstance(other, dict):
        return (isinstance(found, dict) and isinstance(other, dict) and found.keys() == other.keys()
                and all(same(found[key], other[key]) for key in found))
    if isinstance(found, (tuple, list)) or isinstance(other, (tuple, list)):
        return (isinstance(found, (tuple, list)) and isinstance(other, (tuple, list)) and len(found) == len(other)
                and all(same(*pair) for pair in zip(found, other, strict=True)))
    mine, theirs = _as_array(found), _as_array(other)
    if mine is None or theirs is None:
        return type(found) is type(other)
    if mine.shape != theirs.shape or mine.dtype.kind not in "biuf" or theirs.dtype.kind not in "biuf":
        return False
    return bool(np.allclose(mine.astype(float), theirs.astype(float), rtol=RTOL, atol=ATOL, equal_nan=True))


def describe(value: Any) -> str:
    """What a value is, in the student's words."""
    if isinstance(value, Opaque):
        name = "".join(char if char.isprintable() else "?" for char in value.type_name)  # a student may have made it up
        return "None" if name == "NoneType" else f"an object of type {name}"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, (bool, int, float, np.generic)):
        return "a number"
    if isinstance(value, (tuple, list)):
        return f"a {type(value).__name__} of {_count(len(value), 'value', 'values')}"
    return {"str": "a string", "dict": "a dict", "NoneType": "None"}.get(type(value).__name__, type(value).__name__)


def _as_array(value: Any) -> np.ndarray | None:
    if isinstance(value, (np.ndarray, np.generic, bool, int, float)):
        return np.asarray(value)
    return None


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
