"""BOTH SIDES. A stand-in for a function that another one uses: an unknown smooth field, made of numbers alone.

While `optimize` is graded, what it calls `propagate` need not be the true gradient: a right `optimize` follows any. The
trusted side draws the numbers, the student's process computes with them, and the reference is run with the same ones.
So nothing worth asking for crosses the border, and no call goes back and forth over it.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from math import exp, sin
from typing import Any

import numpy as np

FEW = 8  # entries of a parameter count in full; many count as much together, or training on a field would be chaos
PER_ENTRY = 0.1  # what an argument's size adds to the level: half of the examples are other examples
_FLOATS = (float, np.float64)
_ARRAY, _FLOAT64, _NUMBER = np.ndarray, np.dtype(float), np.float64

Filler = Callable[[list[Any], float], Any]  # a part of the answer, for the arguments and the level


def function(spec: dict[str, Any]) -> Callable[..., Any]:
    """The field as a function, which returns the form of the true function's answer, every number of it another.

    `spec` has "mix", for each parameter its name and two numbers, which weigh all its entries: none of them may be left
    out. And it has "form", the answer's form with a leaf in place of each array or number: "like" is the argument whose
    shape it has (None: a number of its own), the other entries are numbers. The slope is between 0 and 1: steps against
    it contract, and training on a field does not run away.

    The function raises a TypeError for another number of arguments, or one that is no number or array of numbers.
    """
    names = [name for name, _ in spec["mix"]]
    trained = set(_likes(spec["form"]))
    mixed = [_weigher(*numbers, index in trained) for index, (_, numbers) in enumerate(spec["mix"])]
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
                level += float(each) * weights(1)[0]
            else:
                if type(each) is not _ARRAY or each.dtype is not _FLOAT64:
                    each = np.asarray(each, dtype=float)
                size = each.size
                level += PER_ENTRY * size + float(each.ravel().dot(weights(size)))
            arrays.append(each)
        return filled(arrays, level)

    return field


def _weigher(start: float, step: float, trained: bool) -> Callable[[int], Any]:
    """The weights of so many entries, between 0.2 and 0.8 each; of a parameter that is `trained`, FEW together."""

    @lru_cache(maxsize=8)
    def weights(size: int) -> Any:
        share = min(1.0, FEW / size) if trained and size else 1.0
        return share * (0.5 + 0.3 * np.sin(start + step * np.arange(size)))

    return weights


def _likes(form: Any) -> Iterator[int | None]:
    """The arguments that parts of the answer are like: these are trained, and come again changed by it."""
    if isinstance(form, dict) and "leaf" in form:
        yield form["leaf"]["like"]
    else:
        for part in form if isinstance(form, tuple) else form.values():
            yield from _likes(part)


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
