"""What stands in for the functions that another one uses while that one is graded (course.yaml: `uses`).

A function that calls what it uses is given a field (sandbox/field.py): numbers of its submission's own, with which the
reference is run too. One that computes everything itself asks for nothing, and is compared with the plain reference.
One that does both, or that is wrong, is judged with the true function, which is asked over the border and answers only
for the data of the very call that it is asked in: it can serve nobody else.
"""

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np

from ..sandbox import Blank
from .values import as_array


def field_for(function: Callable[..., Any], answers: tuple[Any, Any], calls: tuple[tuple[Any, ...], ...],
              rng: np.random.Generator) -> dict[str, Any] | None:
    """A field in the form that `answers` have: those of `function` to two `calls` of different sizes.

    None where there is none: for an answer with whole numbers, or of a shape that no argument has, and for
    probabilities: what follows compares them with each other, and a field would make other ones equal.
    """
    form = _form(answers, calls, rng)
    if form is None:
        return None
    names = list(inspect.signature(function).parameters)[: len(calls[0])]
    return {"mix": [(name, [float(rng.uniform(0, 6)), float(rng.uniform(0.5, 2.5))]) for name in names], "form": form}


def _form(answers: tuple[Any, Any], calls: tuple[tuple[Any, ...], ...], rng: np.random.Generator) -> Any:
    match answers[0]:
        case dict() as parts:
            if parts.keys() != answers[1].keys():
                return None
            form = {key: _form(tuple(answer[key] for answer in answers), calls, rng) for key in parts}
            return None if None in form.values() else form
        case tuple() as parts:
            form = tuple(_form(tuple(answer[index] for answer in answers), calls, rng) for index in range(len(parts)))
            return None if None in form else form
    arrays = [as_array(answer) for answer in answers]
    if isinstance(answers[0], list) or not all(array is not None and array.dtype.kind == "f" for array in arrays):
        return None
    shapes = [np.shape(answer) for answer in answers]
    likes = [index for index in range(len(calls[0])) if all(
        np.shape(call[index]) == shape and _is_real(call[index])
        for call, shape in zip(calls, shapes, strict=True))]
    number = shapes[0] == ()
    if not likes and not number:
        return None
    if not number and all(np.all((answer > 0) & (answer < 1)) for answer in answers):
        return None
    positive = number and all(answer > 0 for answer in answers)  # a student may well expect that of a cost
    return {"leaf": {"like": likes[0] if likes else None, "number": number, "positive": bool(positive),
                     "slope": float(rng.uniform(0.3, 0.7)), "height": float(rng.uniform(0.3, 0.9)),
                     "phase": float(rng.uniform(0, 6)), "level": float(rng.uniform(-0.5, 0.5))}}


def _is_real(argument: Any) -> bool:
    array = as_array(argument)
    return array is not None and array.dtype.kind == "f"


def true_function(function: Callable[..., Any], arguments: tuple[Any, ...], large: Collection[str],
                  theirs: Sequence[tuple[str, Any, Any]]) -> Callable[..., Any]:
    """The function, for some calls of another one: it answers for the data in them and for no other.

    `theirs` are the arguments of these calls, as `bound` gives them.
    An argument is data when it has an axis that is `large`, and the caller has an argument of the same name and axes.
    """
    signature = inspect.signature(function)
    mine = by_parameter(signature, arguments)
    data = {index: [value for name, axes, value in theirs if (name, axes) == (mine_name, mine.get(mine_name))]
            for index, mine_name in enumerate(signature.parameters)
            if isinstance(mine.get(mine_name), tuple) and set(mine[mine_name]) & set(large)
            and any((name, axes) == (mine_name, mine[mine_name]) for name, axes, _ in theirs)}

    def answer(*asked: Any, **named: Any) -> Any:
        bound = signature.bind(*asked, **named).args
        for index, own in data.items():
            if index < len(bound) and not any(_equal(bound[index], each) for each in own):
                raise ValueError("it is to be asked about all the examples that were handed in, and about no others")
        return on_copies(function)(*bound)

    answer.__signature__ = signature  # type: ignore[attr-defined]  # it takes what the function does
    return answer


def bound(function: Callable[..., Any], arguments: tuple[Any, ...], args: Sequence[Any],
          kwargs: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """The arguments of a call of `function`: each one's parameter, its axes, and the value."""
    signature = inspect.signature(function)
    axes = by_parameter(signature, arguments)
    try:
        values = signature.bind_partial(*args, **kwargs).arguments
    except TypeError:  # a check may well call it wrongly
        return []
    return [(name, axes.get(name), value) for name, value in values.items()]


def by_parameter(signature: inspect.Signature, arguments: tuple[Any, ...]) -> dict[str, Any]:
    """The axes of each parameter, where a dict at the end of `arguments` has those that are handed over by name."""
    named = arguments[-1] if arguments and isinstance(arguments[-1], dict) else {}
    positional = arguments[:-1] if named else arguments
    return {**dict(zip(signature.parameters, positional, strict=False)), **named}


def on_copies(function: Callable[..., Any]) -> Callable[..., Any]:
    """`function`, which may change its arguments in place, on copies of them."""

    def call(*args: Any, **kwargs: Any) -> Any:
        return function(*map(copied, args), **{name: copied(value) for name, value in kwargs.items()})

    return call


def copied(value: Any) -> Any:
    """A copy of what can be changed in place: arrays, lists, dicts and sets. Functions stay what they are."""
    match value:
        case np.ndarray():
            return value if isinstance(value, Blank) else value.copy()
        case dict():
            return {key: copied(part) for key, part in value.items()}
        case list() | tuple():
            return type(value)([copied(part) for part in value])
        case set():
            return set(value)
    return value


def _equal(asked: Any, own: Any) -> bool:
    if not isinstance(asked, np.ndarray) or asked.shape != np.shape(own):
        return False
    return np.array_equal(asked, own) or bool(np.allclose(asked, own, rtol=1e-3))  # float32, too

