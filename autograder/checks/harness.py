"""What one assignment's hidden suite works with: its inputs, its reference, stand-ins, and the known wrong answers."""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import cache, lru_cache
from io import StringIO
from types import ModuleType
from typing import Any

import numpy as np

from ..course import Course
from ..notebooks import SourceNotebook
from ..sandbox.tables import without_tables
from . import stand_ins
from .hints import Call, Hints
from .loading import load_checks
from .misconceptions import read_misconceptions

Fields = Mapping[str, dict[str, Any]]


class Harness:
    """The trusted half of a comparison.

    Right answers are computed from copies of the arguments: a reference may change them in place.

    Raises:
        CourseError: a file of the suite, or of the misconceptions, cannot be used.
    """

    def __init__(self, course: Course, source: SourceNotebook):
        self.assignment = source.assignment
        self.checks = load_checks(self.assignment)
        self.suite: ModuleType = self.checks.suite
        self._namespace = source.namespace()
        self._forms = cache(self._form_calls)
        self.fields = lru_cache(maxsize=16)(self._drawn_fields)
        known = list(read_misconceptions(source, self._namespace))
        for id_ in self.assignment.hints_from:
            known += read_misconceptions(SourceNotebook.read(course.assignments[id_]), self._namespace)
        self.hints = Hints(known, self._namespace, self._typical)

    def right(self, function: str, args: tuple[Any, ...], fields: Fields | None = None,
              kwargs: Mapping[str, Any] | None = None) -> Any:
        """The reference's answer as it would arrive, where the functions that have a field are that field."""
        with self.standing_in(fields), redirect_stdout(StringIO()):
            return without_tables(stand_ins.on_copies(self._namespace[function])(*args, **(kwargs or {})))

    def positional(self, function: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Any, ...]:
        """The arguments of a call in the order of the reference's parameters, as far as they have one."""
        return inspect.signature(self._namespace[function]).bind(*args, **kwargs).args

    @contextmanager
    def standing_in(self, fields: Fields | None) -> Iterator[None]:
        """Inside it, the fields stand in the reference's namespace in place of the functions of their names."""
        if not fields:
            with np.errstate(all="ignore"):
                yield
            return
        spaces = [self._namespace, *self.hints.namespaces]
        kept = [{name: space[name] for name in fields} for space in spaces]
        for space in spaces:
            space.update({name: stand_ins.as_function(field) for name, field in fields.items()})
        try:
            with np.errstate(all="ignore"):
                yield
        finally:
            for space, names in zip(spaces, kept, strict=True):
                space.update(names)

    def _drawn_fields(self, function: str, seed: int) -> Fields | None:
        """Fields for all that `function` uses, other ones for each seed; None where one of them can have none."""
        rng = np.random.default_rng([seed, 1])
        found = {used: stand_ins.field_for(self._namespace[used], *self._forms(used), rng)
                 for used in self.assignment.functions[function].uses}
        return None if None in found.values() else found  # type: ignore[return-value]

    def _form_calls(self, function: str) -> tuple[tuple[Any, Any], tuple[tuple[Any, ...], ...]]:
        """The answers to two calls of different sizes, and the calls."""
        rng = np.random.default_rng(0)
        sizes = [{name: 3 + at + step for at, name in enumerate(self.dimensions(function))} for step in (0, 4)]
        calls = tuple(self.suite.inputs(function, rng, **each) for each in sizes)
        return (self.right(function, calls[0]), self.right(function, calls[1])), calls

    def _typical(self, function: str) -> list[Call]:
        """Two ordinary calls, without fields."""
        return [Call(args, right) for right, args in zip(*self._forms(function), strict=True)]

    def dimensions(self, function: str) -> list[str]:
        return dimensions(self.suite.ARGUMENTS[function])

    def offered(self, function: str, calls: Sequence[tuple[Any, ...]]) -> dict[str, Callable[..., Any]]:
        """The true functions that `function` uses, for these calls of it."""
        return {used: stand_ins.true_function(self._namespace, self.suite, used, function, calls)
                for used in self.assignment.functions[function].uses}


def dimensions(arguments: tuple[Any, ...]) -> list[str]:
    """The dimensions that a function's arguments have."""
    axes = (axis for argument in arguments for axis in (argument if isinstance(argument, tuple) else (argument,)))
    return list(dict.fromkeys(axis for axis in axes if axis is not None))
