"""The form of a whole answer: its parts, put in the arrangement of the right one, found again and compared."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import permutations
from typing import Any

import numpy as np

from .values import (
    ALL,
    MAX_NESTED,
    NUMBER,
    WHOLE,
    Telling,
    agree,
    agree_each,
    all_floats,
    as_array,
    class_of,
    describe,
    fitted,
    identical,
    listed,
)

LIKE = 0.05  # of the size of the right answer: near enough to show that the work was done, whatever its precision
Path = tuple[Hashable, ...]  # the keys and places that lead to a part


def aligned(value: Any, right: Any, function: str, telling: Telling = ALL) -> tuple[Any, str]:
    """`value` in the structure of `right`, and what is wrong with its own; as it is where it does not fit.

    The parts of an answer may come in another order, in a tuple instead of a dict, or under other keys: as long as
    only one arrangement fits, it is clear which is which. A dict of nothing but single values is data, and its keys are
    part of the answer.
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
    if not _holds_data(right) and len(found) == len(wanted) and all(map(conforms, found, wanted)):
        return (rebuilt(right, iter(found)),
                f"`{function}` returned {_structure(value, telling)}, expected {_structure(right)}")
    return value, ""


def exact(value: Any, right: Any) -> bool:
    """Whether `value` is the right answer in form and type and to the last digit, as far as that is seen at once.

    Most right answers are. Whatever is so has the right form, is near enough, and agrees.
    """
    if type(value) is not type(right):
        return False
    match right:
        case np.ndarray():
            return (value.dtype == right.dtype and value.dtype.kind in "biuf" and value.shape == right.shape
                    and bool((value == right).all()))
        case dict():
            return value.keys() == right.keys() and all(exact(value[key], right[key]) for key in right)
        case tuple() | list():
            if all_floats(right):
                return all_floats(value) and list(value) == list(right)
            return len(value) == len(right) and all(map(exact, value, right))
        case int() | float() | np.number() | np.bool_() | str():
            return bool(value == right)
    return False


def conforms(value: Any, right: Any) -> bool:
    """Whether `value` has the structure of `right`, with arrays that fit those of `right`."""
    match right:
        case None:
            return value is None
        case dict():
            return isinstance(value, dict) and all(key in value and conforms(value[key], right[key]) for key in right)
        case set() | frozenset():
            return isinstance(value, (set, frozenset))
        case list():
            return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0)
        case tuple():
            return (isinstance(value, (tuple, list)) and len(value) == len(right)
                    and all(map(conforms, value, right)))
    return fitted(value, right) is not None


def near_enough(value: Any, right: Any) -> bool:
    """Whether `value`, arranged like the right one, shows that the work was done: values within LIKE of the right ones.

    Whether it is right is another question: a precision is judged by checks alone.
    """
    match right:
        case dict():
            return isinstance(value, dict) and all(
                key in value and near_enough(value[key], right[key]) for key in right)
        case tuple() | list():
            if isinstance(value, np.ndarray) and value.ndim and value.shape[0] == len(right):
                value = list(value)
            if not isinstance(value, (tuple, list)) or len(value) != len(right):
                return False
            if all_floats(value) and all_floats(right):  # a list of costs
                found, wanted = np.array(value), np.array(right)
                ordinary = np.isfinite(wanted)
                with np.errstate(all="ignore"):
                    return bool(np.all(np.abs(found - wanted)[ordinary] <= LIKE * np.abs(wanted[ordinary]) + 1e-6))
            return all(map(near_enough, value, right))
    found, wanted = fitted(value, right), as_array(right)
    if found is None:
        return same(value, right)
    if identical(found, wanted):
        return True
    if found.dtype.kind in "iu" and wanted.dtype.kind in WHOLE:
        # Labels beyond what so small an integer holds came round, but the work was done.
        return bool(np.array_equal(found, wanted.astype(found.dtype)))
    if class_of(wanted) != NUMBER or (found.dtype.kind == "c" and wanted.dtype.kind != "c"):
        return same(value, right)
    wide = complex if wanted.dtype.kind == "c" else float
    ordinary = np.isfinite(wanted)
    found, wanted = found[ordinary].astype(wide), wanted[ordinary].astype(wide)
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
    if all_floats((found, other)):
        return agree_each((found,), (other,))
    for kind in (dict, (tuple, list), (set, frozenset)):
        if isinstance(found, kind) != isinstance(other, kind):
            return False
    if isinstance(found, dict):
        return found.keys() == other.keys() and all(same(found[key], other[key]) for key in found)
    if isinstance(found, (tuple, list)):
        if len(found) != len(other):
            return False
        if all_floats(found) and all_floats(other):
            return agree_each(found, other)
        return all(map(same, found, other))
    if isinstance(found, (set, frozenset)):
        return found == other
    mine, theirs = as_array(found), as_array(other)
    if mine is None or theirs is None:
        return mine is theirs and describe(found) == describe(other)
    return agree(mine, theirs)


def part_of(value: Any, path: Sequence[Hashable]) -> Any:
    """The part of an answer that `path` leads to.

    Raises:
        LookupError: it has no such part.
    """
    for step in path:
        if not isinstance(value, dict) and not (isinstance(value, (tuple, list)) and isinstance(step, int)):
            raise LookupError(step)
        value = value[step]
    return value


def leaf_paths(right: Any, path: Path = ()) -> Iterator[Path]:
    """The paths to the arrays, single values, lists and sets of a right answer."""
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
    """The arrays, single values and lists of one sort of an answer, in order."""
    match value:
        case dict():
            for part in value.values():
                yield from _leaves(part)
        case tuple() | list() if isinstance(value, tuple) or as_array(value) is None:
            for part in value:
                yield from _leaves(part)
        case _:
            yield value


def _holds_data(right: Any) -> bool:
    """Whether there is a dict in a right answer that has nothing but single values."""
    if isinstance(right, dict):
        return not any(map(_has_parts, right.values())) or any(map(_holds_data, right.values()))
    return isinstance(right, (tuple, list)) and any(map(_holds_data, right))


def _has_parts(value: Any) -> bool:
    return isinstance(value, (dict, tuple, list, set, frozenset)) or np.ndim(value) > 0


def rebuilt(right: Any, leaves: Iterator[Any]) -> Any:
    """The structure of a right answer with other leaves, in the order of `leaf_paths`."""
    match right:
        case dict():
            return {key: rebuilt(part, leaves) for key, part in right.items()}
        case tuple():
            return tuple([rebuilt(part, leaves) for part in right])
    return next(leaves)


def _structure(value: Any, telling: Telling = ALL) -> str:
    """How an answer is built, in words: a dict with its keys, so many values."""
    match value:
        case dict():
            return "a dict with " + (listed([telling.key(key) for key in list(value)[:6]]) or "no keys")
        case tuple() if len(value) <= MAX_NESTED:
            return listed([_structure(part, telling) for part in value])
    return describe(value, telling)
