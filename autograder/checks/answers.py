"""The ladder every check climbs: present, type, shape, values. The first rung that fails is the student's message.

Messages say what was found and what form was expected, never the expected numbers.

Form and values are asked for apart: right values in a wrong form (a flat array, a list, parts in another order) fail
the check of the form, and pass those of the values. So a mistake has one price.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Any

import numpy as np

from ..sandbox.wire import Opaque

# Of the largest expected number. float32 has seven digits, of which sums and a few hundred steps of training cost two;
# float16 has three.
RTOL = 2e-5
ATOL = 1e-8  # where all that is expected is zero
LIKE = 0.05  # of the size of the right answer: near enough to show that the work was done, whatever its precision
REAL = "biuf"  # kinds of dtypes
MAX_MESSAGE = 500
MAX_KEY = 40  # characters of a key that are quoted
MAX_NESTED = 4  # lists in one another that are taken for an array, parts that may stand in another order


class CheckFailed(Exception):
    """A rung gave way. The text is the sentence that the student reads, `path` leads to the part that it is about."""

    def __init__(self, message: str, path: tuple[int | str, ...] = ()):
        message = "".join(char if char.isprintable() else "?" for char in message[: 2 * MAX_MESSAGE])
        super().__init__(message if len(message) <= MAX_MESSAGE else message[: MAX_MESSAGE - 1] + "…")
        self.path = path


class Answer:
    """A part of what a student's function returned, with the words that name it and the way to find it again.

    `odd` says what is wrong with the form of the whole where its parts were found all the same; checks of the form say
    so, checks of values do not.
    """

    def __init__(self, value: Any, label: str, path: tuple[int | str, ...] = (), odd: str = "", returned: str = ""):
        self.value = value
        self.label = label
        self._path = path
        self._odd = odd
        self._returned = returned or f"{label} is"

    def unpack(self, *names: str) -> tuple["Answer", ...]:
        """The parts of a tuple that holds exactly `names`."""
        if not isinstance(self.value, (tuple, list)) or len(self.value) != len(names):
            expected = _listed([f"`{name}`" for name in names])
            raise self._failed(f"{self._returned} {describe(self.value)}, expected {expected}{_no_return(self.value)}")
        return tuple(self._part(index, f"`{name}`") for index, name in enumerate(names))

    def __getitem__(self, key: str) -> "Answer":
        """The entry `key` of a dict."""
        if not isinstance(self.value, dict):
            raise self._failed(f"{self.label} is {describe(self.value)}, expected a dict with the key {key!r}")
        if key not in self.value:
            found = ", ".join(_quoted(name) for name in list(self.value)[:6]) or "none"
            raise self._failed(f"{self.label} has no key {key!r} (its keys: {found})")
        return self._part(key, f"`{key}`")

    def entries(self, count: int) -> list["Answer"]:
        """The entries of a list (or of an array) that has `count` of them."""
        value = self.value
        is_array = isinstance(value, np.ndarray) and value.ndim > 0
        if is_array and value.size == count and len(value) != count:  # a row, or a column
            value = value.ravel()
        if not isinstance(value, (list, tuple)) and not is_array:
            raise self._failed(f"{self.label} is {describe(self.value)}, expected a list")
        if len(value) != count:
            raise self._failed(f"{self.label} has {_plural(len(value), 'entry', 'entries')}, expected {count}")
        return [Answer(entry, f"{self.label}[{index}]", self._path, self._odd) for index, entry in enumerate(value)]

    def has_form_of(self, expected: Any) -> "Answer":
        """A number where a number is expected, else an array of that shape. Any real or bool dtype will do."""
        if self._odd:
            raise self._failed(self._odd)
        shape = np.shape(expected)
        if isinstance(self.value, (list, tuple)) or (found := numbers(self.value)) is None:
            form = "a scalar" if shape == () else f"an array of shape {shape}"
            doubt = "" if self._path else _no_return(self.value)
            raise self._failed(f"{self.label} is {describe(self.value)}, expected {form}{doubt}")
        if found.shape != shape or (shape and not isinstance(self.value, np.ndarray)):
            raise self._failed(f"{self.label} has shape {found.shape}, expected {shape or 'a scalar'}")
        if found.dtype.kind not in REAL:
            raise self._failed(f"{self.label} has dtype {found.dtype}, expected real numbers")
        return self

    def equals(self, expected: Any, note: str = "", rtol: float = RTOL, atol: float = ATOL) -> "Answer":
        """The values of `expected`; finite-ness comes first, so that NaN never passes.

        An entry may differ by `atol` and by `rtol` times the largest entry of `expected`. A form that leaves no doubt
        which value is which (a flat array, a transposed one, a list) is left to the check of the form.
        """
        expected = np.asarray(expected)
        found = fitted(self.value, expected.shape)
        if found is None:
            self.has_form_of(expected)
            found = np.asarray(self.value)
        if found.dtype.kind not in REAL:
            raise self._failed(f"{self.label} has dtype {found.dtype}, expected real numbers")
        found = found.astype(float)
        note = f" {note}" if note else ""
        if not np.isfinite(found).all():
            kind = "nan" if np.isnan(found).any() else "inf"
            raise self._failed(f"{self.label} holds {kind}{note}")
        if not near(found, expected.astype(float), rtol, atol):
            right = "has the right shape, but wrong values" if found.shape else "is a number, but the wrong one"
            if found.shape != np.shape(self.value):
                right = "has wrong values"
            raise self._failed(f"{self.label} {right}{note}")
        return self

    def holds_only(self, *values: float) -> "Answer":
        """No values but `values`."""
        found = numbers(self.value)
        if found is None:
            raise self._failed(f"{self.label} is {describe(self.value)}, expected an array")
        if not np.isin(found, values).all():
            raise self._failed(f"{self.label} holds other values than {_listed([f'{value:g}' for value in values])}")
        return self

    def _part(self, step: int | str, label: str) -> "Answer":
        return Answer(self.value[step], label, (*self._path, step), self._odd)

    def _failed(self, message: str) -> CheckFailed:
        return CheckFailed(message, self._path)


def near(found: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> bool:
    """Whether no entry differs by more than `atol` and `rtol` times the largest expected one.

    The largest, because what cancels in a sum leaves errors in proportion to what was added, not to what remains.
    Written so that NaN fails.
    """
    scale = np.max(np.abs(expected), initial=0.0)
    with np.errstate(all="ignore"):
        return bool(np.all(np.abs(found - expected) <= atol + rtol * scale))


def numbers(value: Any) -> np.ndarray | None:
    """A number, an array, or a list of numbers, as an array; None for anything else."""
    if isinstance(value, (np.ndarray, np.generic, bool, int, float, complex)):
        return np.asarray(value)
    if isinstance(value, (list, tuple)) and _all_numbers(value, MAX_NESTED):
        try:
            return np.asarray(value)
        except ValueError:  # rows of different length
            return None
    return None


def _all_numbers(value: Any, depth: int) -> bool:
    if isinstance(value, (list, tuple)):
        return depth > 0 and bool(value) and all(_all_numbers(entry, depth - 1) for entry in value)
    return isinstance(value, (np.ndarray, np.generic, bool, int, float, complex))


def fitted(value: Any, shape: tuple[int, ...]) -> np.ndarray | None:
    """`value` as an array of `shape`, where its form leaves no doubt which entry belongs where."""
    found = numbers(value)
    if found is None or found.shape == shape:
        return found
    if _without_ones(found.shape) == _without_ones(shape):
        return found.reshape(shape)
    if found.ndim == 2 and found.shape[::-1] == shape:
        return found.T
    return None


def _without_ones(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(size for size in shape if size != 1)


# The form of a whole answer


def aligned(value: Any, right: Any, function: str) -> tuple[Any, str]:
    """`value` in the structure of `right`, and what is wrong with its own; as it is where it does not fit.

    The parts of an answer may come in another order, in a tuple instead of a dict, or under other keys: as long as
    only one arrangement fits, it is clear which is which.
    """
    if conforms(value, right):
        return value, ""
    if isinstance(right, tuple) and isinstance(value, (tuple, list)) and len(value) == len(right) <= MAX_NESTED:
        fits = [order for order in permutations(range(len(right)))
                if conforms(tuple(value[index] for index in order), right)]
        if len(fits) == 1:
            return (tuple(value[index] for index in fits[0]),
                    f"`{function}` returned the right parts in another order than is asked for")
    found, wanted = list(_leaves(value)), list(_leaves(right))
    if len(found) == len(wanted) and all(map(conforms, found, wanted)):
        return (_rebuilt(right, iter(found)),
                f"`{function}` returned {_structure(value)}, expected {_structure(right)}")
    return value, ""


def conforms(value: Any, right: Any) -> bool:
    """Whether `value` has the structure of `right`, with arrays that fit those of `right`."""
    match right:
        case dict():
            return isinstance(value, dict) and all(key in value and conforms(value[key], right[key]) for key in right)
        case list():
            return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0)
        case tuple():
            return (isinstance(value, (tuple, list)) and len(value) == len(right)
                    and all(map(conforms, value, right)))
    return fitted(value, np.shape(right)) is not None


def resembles(value: Any, right: Any) -> bool:
    """Whether `value` shows that the work was done: the form, roughly, and values within LIKE of the right ones.

    Whether it is right is another question: a precision is judged by checks alone.
    """
    value, _ = aligned(value, right, "")
    match right:
        case dict():
            return isinstance(value, dict) and all(key in value and resembles(value[key], right[key]) for key in right)
        case tuple() | list():
            if isinstance(value, np.ndarray) and value.ndim and value.shape[0] == len(right):
                value = list(value)
            return (isinstance(value, (tuple, list)) and len(value) == len(right)
                    and all(map(resembles, value, right)))
    found = fitted(value, np.shape(right))
    if found is None or found.dtype.kind not in REAL:
        return same(value, right)
    wanted = np.asarray(right, dtype=float)
    with np.errstate(all="ignore"):
        return bool(np.linalg.norm(found - wanted) <= LIKE * np.linalg.norm(wanted) + 1e-6)


def holds(found: Any, expected: Any) -> bool:
    """Whether an answer has all that checks may ask for: its dicts may hold more, its lists may be tuples or arrays."""
    match expected:
        case dict():
            return isinstance(found, dict) and all(key in found and holds(found[key], expected[key])
                                                   for key in expected)
        case tuple() | list():
            if isinstance(found, np.ndarray) and found.ndim and found.shape[0] == len(expected):
                found = list(found)
            return (isinstance(found, (tuple, list)) and len(found) == len(expected)
                    and all(map(holds, found, expected)))
    return same(found, expected)


def same(found: Any, other: Any) -> bool:
    """Whether two answers are alike in type, shape and values (NaN alike to NaN)."""
    if isinstance(found, dict) or isinstance(other, dict):
        return (isinstance(found, dict) and isinstance(other, dict) and found.keys() == other.keys()
                and all(same(found[key], other[key]) for key in found))
    if isinstance(found, (tuple, list)) or isinstance(other, (tuple, list)):
        return (isinstance(found, (tuple, list)) and isinstance(other, (tuple, list)) and len(found) == len(other)
                and all(map(same, found, other)))
    mine, theirs = numbers(found), numbers(other)
    if mine is None or theirs is None:
        return mine is theirs and describe(found) == describe(other)
    if mine.shape != theirs.shape or mine.dtype.kind not in REAL or theirs.dtype.kind not in REAL:
        return False
    mine, theirs = mine.astype(float), theirs.astype(float)
    odd = ~np.isfinite(theirs)
    if not np.array_equal(mine[odd], theirs[odd], equal_nan=True):
        return False
    return near(mine[~odd], theirs[~odd], RTOL, ATOL)


def part_of(value: Any, path: Sequence[int | str]) -> Any:
    """The part of an answer that `path` leads to.

    Raises:
        LookupError: it has no such part.
    """
    for step in path:
        if not isinstance(value, dict if isinstance(step, str) else (tuple, list)):
            raise LookupError(step)
        value = value[step]
    return value


def leaf_paths(right: Any, path: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    """The paths to the arrays, numbers and lists of a right answer."""
    match right:
        case dict():
            for key, part in right.items():
                yield from leaf_paths(part, (*path, key))
        case tuple():
            for index, part in enumerate(right):
                yield from leaf_paths(part, (*path, index))
        case _:
            yield path


def _leaves(value: Any) -> Iterator[Any]:
    """The arrays, numbers and lists of numbers of an answer, in order."""
    match value:
        case dict():
            for part in value.values():
                yield from _leaves(part)
        case tuple() | list() if isinstance(value, tuple) or numbers(value) is None:
            for part in value:
                yield from _leaves(part)
        case _:
            yield value


def _rebuilt(right: Any, leaves: Iterator[Any]) -> Any:
    match right:
        case dict():
            return {key: _rebuilt(part, leaves) for key, part in right.items()}
        case tuple():
            return tuple([_rebuilt(part, leaves) for part in right])
    return next(leaves)


def _structure(value: Any) -> str:
    """How an answer is built, in words: a dict with its keys, so many values."""
    match value:
        case dict():
            return "a dict with " + (_listed([_quoted(key) for key in list(value)[:6]]) or "no keys")
        case tuple() if len(value) <= MAX_NESTED:
            return _listed([_structure(part) for part in value])
    return describe(value)


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
        return f"a {type(value).__name__} of {_plural(len(value), 'value', 'values')}"
    return {"str": "a string", "dict": "a dict", "NoneType": "None"}.get(type(value).__name__, type(value).__name__)


def _no_return(value: Any) -> str:
    return "; is there a `return` at its end?" if describe(value) == "None" else ""


def _quoted(key: str) -> str:
    return repr(key if len(key) <= MAX_KEY else key[: MAX_KEY - 1] + "…")


def _plural(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
