"""What an answer is made of: numbers, strings, dates and arrays of them, compared and put in words.

Numbers are compared by their values, whatever their type: True, 1 and 1.0 are the same. Where a whole number is
expected, or a string or a date, nothing but it will do; other numbers may be off by a little.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from ..sandbox.wire import Many, Opaque

# Of the largest expected number. float32 has seven digits, of which sums and a few hundred steps of training cost two;
# float16 has three.
RTOL = 2e-5
ATOL = 1e-8  # where all that is expected is zero
REAL = "biuf"  # kinds of dtypes
WHOLE = "biu"
MAX_KEY = 40  # characters of a key that are quoted
MAX_SIZE = 100  # from which on a length is told only where it is to be expected
MAX_AXES = 4  # of a shape that are told
MAX_NESTED = 4  # lists in one another that are taken for an array
MAX_CHARACTERS = 1 << 22  # of an array that is made of a list of strings, where each takes what the longest does
NUMBER, STRING, DATE, SPAN = "number", "string", "date", "time span"
_CLASSES = {**dict.fromkeys("biufc", NUMBER), "U": STRING, "M": DATE, "m": SPAN}
_FLOATS = frozenset({float, np.float64})
_FLOAT64 = np.dtype(float)
_MANY = {NUMBER: "", STRING: " of strings", DATE: " of dates", SPAN: " of time spans"}
_TYPES = {"b": "True or False", "i": "a whole number", "u": "a whole number", "f": "a real number",
          "c": "a complex number", "U": "a string", "M": "a date", "m": "a time span"}


def as_array(value: Any) -> np.ndarray | None:
    """A number, string or date, an array of them, or a list of one sort of them, as an array; None for anything else.
    """
    if isinstance(value, str):
        return np.asarray(value[:MAX_CHARACTERS])
    if isinstance(value, (list, tuple)):
        sorts = _sorts(value, MAX_NESTED)
        if len(sorts) != 1 or (STRING in sorts and not _fits(value)):
            return None
    elif not isinstance(value, (np.ndarray, np.generic, bool, int, float, complex)):
        return None
    try:
        array = np.asarray(value)
    except (ValueError, OverflowError):  # rows of different length, dates too far from each other
        return None
    return array if array.dtype.kind in _CLASSES else None


def _sorts(value: Any, depth: int) -> set[str]:
    """The sorts of things that a list holds; "other" among them where it cannot be an array."""
    if isinstance(value, (list, tuple)):
        if depth == 0 or not value:
            return {"other"}
        if all_floats(value):
            return {NUMBER}
        return set().union(*(_sorts(entry, depth - 1) for entry in value))
    if isinstance(value, str):
        return {STRING}
    if isinstance(value, (np.ndarray, np.generic)):
        return {_CLASSES.get(value.dtype.kind, "other")}
    return {NUMBER if isinstance(value, (bool, int, float, complex)) else "other"}


def _fits(value: Any) -> bool:
    """Whether an array of all these strings is no larger than may be."""
    number, longest = _extent(value)
    return number * longest <= MAX_CHARACTERS


def _extent(value: Any) -> tuple[int, int]:
    """How many strings there are, and how long the longest is."""
    if isinstance(value, (list, tuple)):
        parts = [_extent(each) for each in value]
        return sum(number for number, _ in parts), max((longest for _, longest in parts), default=0)
    return (value.size, value.dtype.itemsize // 4) if isinstance(value, np.ndarray) else (1, len(value))


def class_of(array: np.ndarray) -> str:
    """Which sort of things an array holds."""
    return _CLASSES[array.dtype.kind]


def fitted(value: Any, right: Any) -> np.ndarray | None:
    """`value` as an array of the shape that `right` has, where its form leaves no doubt which entry belongs where."""
    found, wanted = as_array(value), as_array(right)
    if found is None or wanted is None or class_of(found) != class_of(wanted):
        return None
    if found.shape == wanted.shape:
        return found
    if _without_ones(found.shape) == _without_ones(wanted.shape):
        return found.reshape(wanted.shape)
    if found.ndim == 2 and found.shape[::-1] == wanted.shape:
        return found.T
    return None


def _without_ones(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(size for size in shape if size != 1)


def identical(found: np.ndarray, expected: np.ndarray) -> bool:
    """Whether two arrays of one shape hold the same floats to the last digit, as most right answers do.

    It is no other verdict than that of `agree`, but reached in a twentieth of the time.
    """
    return found.dtype is _FLOAT64 and expected.dtype is _FLOAT64 and bool((found == expected).all())


def agree(found: np.ndarray, expected: np.ndarray, rtol: float | None = None, atol: float | None = None) -> bool:
    """Whether two arrays of one shape hold the same: NaN where NaN is expected, infinity of the same sign.

    Whole numbers are exact where no tolerance is given.
    """
    if found.shape != expected.shape or class_of(found) != class_of(expected):
        return False
    if identical(found, expected):
        return True
    if class_of(expected) != NUMBER:
        return _equal(found, expected)
    if found.dtype.kind == "c" and expected.dtype.kind != "c":
        return False
    if expected.dtype.kind in WHOLE and rtol is None and atol is None:
        return bool(np.array_equal(found, expected))
    ordinary = np.isfinite(expected)
    if not ordinary.all():
        if not np.array_equal(found[~ordinary], expected[~ordinary], equal_nan=True):
            return False
        found, expected = found[ordinary], expected[ordinary]
    wide = complex if expected.dtype.kind == "c" else float
    with np.errstate(all="ignore"):  # long doubles may be too large
        found, expected = found.astype(wide, copy=False), expected.astype(wide, copy=False)
    return near(found, expected, RTOL if rtol is None else rtol, ATOL if atol is None else atol)


def all_floats(values: Sequence[Any]) -> bool:
    """Whether there are values, and all are ordinary floats. C goes through them: a list of costs may be long."""
    return bool(values) and _FLOATS.issuperset(map(type, values))


def agree_each(found: Sequence[float], expected: Sequence[float]) -> bool:
    """Whether two lists of floats of one length hold the same, each judged on its own, as `agree` judges a number."""
    mine, theirs = np.array(found), np.array(expected)
    with np.errstate(all="ignore"):
        near_ones = np.abs(mine - theirs) <= ATOL + RTOL * np.abs(theirs)
    alike = np.where(np.isfinite(theirs), near_ones, (mine == theirs) | (np.isnan(mine) & np.isnan(theirs)))
    return bool(alike.all())


def _equal(found: np.ndarray, expected: np.ndarray) -> bool:
    """Whether strings or dates are the same; a date that is none is equal to another one."""
    try:
        same = found == expected
    except (OverflowError, TypeError):  # dates too far from each other for a common unit
        return False
    if class_of(expected) != STRING:
        same |= np.isnat(found) & np.isnat(expected)
    return bool(np.all(same))


def near(found: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> bool:
    """Whether no entry differs by more than `atol` and `rtol` times the largest expected one.

    The largest, because what cancels in a sum leaves errors in proportion to what was added, not to what remains.
    Written so that NaN fails.
    """
    scale = np.maximum.reduce(np.abs(expected), axis=None, initial=0.0)
    with np.errstate(all="ignore"):
        return bool((np.abs(found - expected) <= atol + rtol * scale).all())


# In words


class Telling:
    """What may be told of an answer. A process can write numbers into keys, names of types, shapes and lengths.

    Keys and names are told that are among `words`, or are keys of `known`: the call's arguments and the right answer.
    Lengths are told that are small, or next to one that `known` has. Where there are no `words`, all is told.
    """

    def __init__(self, words: Callable[[], frozenset[str]] | None = None, known: Sequence[Any] = ()):
        self._words = words
        self._known = known

    def key(self, key: Any) -> str:
        if self._words is None or key is None or isinstance(key, (bool, np.bool_)) or quoted(key) in self._keys:
            return quoted(key)
        if isinstance(key, (int, np.integer)):
            return quoted(key) if self._may_be_told(abs(int(key))) else "…"
        told = isinstance(key, str) and (key in self._words() or (key.isdecimal() and int(key[:9]) < MAX_SIZE))
        return quoted(key) if told else "'…'"

    def kind(self, name: str) -> str:
        if self._words is None:
            return name
        return " of dtype ".join(part if part in self._words() else "…" for part in name.split(" of dtype ")[:2])

    def shape(self, shape: tuple[int, ...]) -> str:
        if self._words is None:
            return str(shape)
        sizes = [*map(self._size, shape[:MAX_AXES]), *["…"] * (len(shape) > MAX_AXES)]
        return f"({', '.join(sizes)}{',' if len(sizes) == 1 else ''})"

    def plural(self, number: int, one: str, many: str) -> str:
        return f"{self._size(number)} {one if number == 1 else many}"

    def _size(self, size: int) -> str:
        return str(size) if self._may_be_told(size) else "…"

    def _may_be_told(self, size: int) -> bool:
        near = range(size - 1, size + 2)  # one entry too many is a usual mistake
        return self._words is None or size < MAX_SIZE or not self._sizes.isdisjoint(near)

    @cached_property
    def _sizes(self) -> frozenset[int]:
        return frozenset(size for value in _with_parts(self._known) for size in _sizes_of(value))

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(quoted(key) for value in _with_parts(self._known) if isinstance(value, dict) for key in value)


ALL = Telling()


def _with_parts(values: Sequence[Any]) -> Iterable[Any]:
    """Values and what is in them; of a long list, the beginning."""
    waiting = [*values]
    while waiting:
        value = waiting.pop()
        yield value
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, (list, tuple)):
            waiting.extend(value[:MAX_SIZE])


def _sizes_of(value: Any) -> tuple[int, ...]:
    if isinstance(value, np.ndarray):
        return (*value.shape, value.size)
    if isinstance(value, (int, np.integer)):
        return (int(value),)
    return (len(value),) if isinstance(value, (dict, list, tuple, set, frozenset)) else ()


def describe(value: Any, telling: Telling = ALL) -> str:
    """What a value is, in the student's words."""
    if isinstance(value, Opaque):
        name = "".join(char if char.isprintable() else "?" for char in value.type_name)  # a student may have made it up
        return "None" if name == "NoneType" else f"an object of type {telling.kind(name)}"
    if isinstance(value, Many):
        counted = telling.plural(value.number, "value", "values")
        return "a dict" if value.kind == "dict" else f"a {value.kind} of {counted}"
    if isinstance(value, np.ndarray):
        return f"an array{_MANY.get(_CLASSES.get(value.dtype.kind, ''), '')} of shape {telling.shape(value.shape)}"
    if isinstance(value, (np.datetime64, np.timedelta64)):
        return _TYPES[value.dtype.kind]
    if isinstance(value, (bool, int, float, complex, np.generic)):
        return "a number"
    if isinstance(value, (tuple, list)):
        return f"a {type(value).__name__} of {telling.plural(len(value), 'value', 'values')}"
    if isinstance(value, set):
        return f"a set of {telling.plural(len(value), 'value', 'values')}"
    return {"str": "a string", "dict": "a dict", "NoneType": "None"}.get(type(value).__name__, type(value).__name__)


def form_of(expected: Any) -> str:
    """What is expected, in words, without any value."""
    array = None if isinstance(expected, (list, tuple)) else as_array(expected)
    if array is None:
        return {dict: "a dict", set: "a set", frozenset: "a set"}.get(type(expected)) or describe(expected)
    if array.ndim:
        return f"an array{_MANY[class_of(array)]} of shape {array.shape}"
    return "a scalar" if class_of(array) == NUMBER else _TYPES[array.dtype.kind]


def type_of(array: np.ndarray) -> str:
    """Of which type each entry of an array is, in words."""
    return _TYPES[array.dtype.kind]


def quoted(key: Any) -> str:
    """A dict's key, not too long."""
    if isinstance(key, str):
        return repr(key if len(key) <= MAX_KEY else key[: MAX_KEY - 1] + "…")
    text = repr(key.item() if isinstance(key, np.generic) else key)
    return text if len(text) <= MAX_KEY else text[: MAX_KEY - 1] + "…"


def listed(names: Sequence[str]) -> str:
    """As a sentence lists them: a, b and c."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
