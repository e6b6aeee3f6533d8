"""BOTH SIDES. A stand-in for a function that another one uses: an unknown smooth field, made of numbers alone.

While `optimize` is graded, what it calls `propagate` need not be the true gradient: a right `optimize` follows any. The
trusted side draws the numbers, the student's process computes with them, and the reference is run with the same ones.
So nothing worth asking for crosses the border, and no call goes back and forth over it.
"""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

SAMPLED = 8  # entries of each argument that decide the field's level; so few that thousands of iterations cost little
_NUMBERS = (float, np.float64)


def evaluate(field: dict[str, Any], args: tuple[Any, ...], named: Mapping[str, Any] | None = None) -> Any:
    """What the stand-in returns for `args`: the form of the true function's answer, every number of it another.

    `field` has "mix", for each parameter its name and SAMPLED weights for entries of it, and "form", the answer's form
    with a leaf in place of each array or number: "like" is the argument whose shape it has (None: a number of its own),
    the other entries are numbers. The slope is between 0 and 1: steps against it contract, and training on a field does
    not run away.

    Raises:
        TypeError: another number of arguments, or one that is no number or array of numbers.
    """
    mix = field["mix"]
    if named:
        args = (*args, *(named[name] for name, _ in mix[len(args) :] if name in named))
    if len(args) != len(mix):
        raise TypeError(f"it takes {len(mix)} arguments, but {len(args)} were given")
    arrays = [each if type(each) in _NUMBERS else np.asarray(each, dtype=float) for each in args]
    level = 0.0
    for array, (_, weights) in zip(arrays, mix, strict=True):
        if type(array) in _NUMBERS:  # thousands of iterations ask: b is a number each time
            level += float(array) * weights[0]
        else:
            sample = array.ravel()[:: max(1, array.size // SAMPLED)][:SAMPLED]
            level += float(sample @ weights[: sample.size])
    return _filled(field["form"], arrays, level)


def _filled(form: Any, arrays: list[np.ndarray], level: float) -> Any:
    if isinstance(form, tuple):
        return tuple([_filled(part, arrays, level) for part in form])
    if "leaf" not in form:
        return {key: _filled(part, arrays, level) for key, part in form.items()}
    leaf = form["leaf"]
    like = np.float64(0.0) if leaf["like"] is None else arrays[leaf["like"]]
    if leaf["number"] and type(like) not in _NUMBERS and like.ndim:
        like = like.mean()
    value = leaf["slope"] * like + (leaf["height"] * math.sin(level + leaf["phase"]) + leaf["level"])
    if leaf["positive"]:
        value = math.exp(min(value, 30.0))
    return np.float64(value) if leaf["number"] else value
