"""BOTH SIDES. A stand-in for a function that another one uses: an unknown smooth field, made of numbers alone.

While `optimize` is graded, what it calls `propagate` need not be the true gradient: a right `optimize` follows any. The
trusted side draws the numbers, the student's process computes with them, and the reference is run with the same ones.
So nothing worth asking for crosses the border, and no call goes back and forth over it.
"""

from collections.abc import Callable
from math import exp, sin
from operator import mul
from typing import Any

import numpy as np

SAMPLED = 8  # entries of each argument that decide the field's level: all of a few weights, some of many examples
PER_ENTRY = 0.1  # what an argument's size adds to the level: half of the examples are other examples
_FLOATS = (float, np.float64)
_ARRAY, _FLOAT64, _NUMBER = np.ndarray, np.dtype(float), np.float64

Filler = Callable[[list[Any], float], Any]  # a part of the answer, for the arguments and the level


def function(spec: dict[str, Any]) -> Callable[..., Any]:
    """The field as a function, which returns the form of the true function's answer, every number of it another.

    `spec` has "mix", for each parameter its name and SAMPLED weights for entries of it; and "form", the answer's form
    with a leaf in place of each array or number: "like" is the argument whose shape it has (None: a number of its own),
    the other entries are numbers. The slope is between 0 and 1: steps against it contract, and training on a field does
    not run away.

    The function raises a TypeError for another number of arguments, or one that is no number or array of numbers.
    """
    names = [name for name, _ in spec["mix"]]
    mixed = [weights for _, weights in spec["mix"]]
    filled = _filler(spec["form"])

    def field(*args: Any, **named: Any) -> Any:
        if named:
            args = (*args, *(named[name] for name in names[len(args) :] if name in named))
        if len(args) != len(mixed):
            raise TypeError(f"it takes {len(mixed)} arguments, but {len(args)} were given")
        level = 0.0
        arrays: list[Any] = []
        for each, weights in zip(args, mixed, strict=True):
            if type(each) in _FLOATS:  # b is one each time
                level += float(each) * weights[0]
            else:
                if type(each) is not _ARRAY or each.dtype is not _FLOAT64:
                    each = np.asarray(each, dtype=float)
                size = each.size
                entries = each.ravel()[:: max(1, size // SAMPLED)].tolist()
                level += PER_ENTRY * size + sum(map(mul, entries, weights))
            arrays.append(each)
        return filled(arrays, level)

    return field


def _filler(form: Any) -> Filler:
    if isinstance(form, tuple):
        parts = [_filler(part) for part in form]
        return lambda arrays, level: tuple([part(arrays, level) for part in parts])
    if "leaf" in form:
        return _leaf(**form["leaf"])
    named = [(key, _filler(part)) for key, part in form.items()]
    return lambda arrays, level: {key: part(arrays, level) for key, part in named}


def _leaf(like: int | None, number: bool, positive: bool, slope: float, height: float, phase: float,
          level: float) -> Filler:
    own_level = level

    def array(arrays: list[Any], level: float) -> Any:
        return slope * arrays[like] + (height * sin(level + phase) + own_level)

    def scalar(arrays: list[Any], level: float) -> Any:
        base = 0.0 if like is None else arrays[like]
        if type(base) not in _FLOATS and base.ndim:
            base = base.mean()
        value = slope * float(base) + (height * sin(level + phase) + own_level)
        return _NUMBER(exp(min(value, 30.0)) if positive else value)

    return scalar if number else array
