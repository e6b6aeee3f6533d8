"""What one assignment's hidden suite works with: its inputs, its reference, stand-ins, and the known wrong answers."""

import inspect
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import cache, lru_cache
from io import StringIO
from types import ModuleType
from typing import Any

import numpy as np

from ..course import Course, CourseError
from ..notebooks import SourceNotebook
from ..notebooks.stubs import CLASS, FUNCTION, VARIABLE
from ..sandbox import field, named_in
from ..sandbox.tables import without_tables
from . import stand_ins
from .hints import Call, Hints
from .loading import load_checks
from .misconceptions import read_misconceptions
from .objects import ReferenceObject, Step
from .parts import MAKING, Part, dimensions, parts_of, with_names

Fields = Mapping[str, dict[str, Any]]


def numbers_for(function: str, seed: int, use: int) -> np.random.Generator:
    """Random numbers of a submission's own, other ones for each function and each use: functions share a process, and
    what one of them is called with must tell nothing of what another one will be."""
    return np.random.default_rng([seed, use, zlib.crc32(function.encode())])


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
        self.kinds = {name: stub.kind for name, stub in source.stub.items()}
        self._namespace = source.namespace()
        self._check_forms(source)
        self._forms = cache(self._form_calls)
        self.fields = lru_cache(maxsize=16)(self._drawn_fields)
        known = list(read_misconceptions(source, self._namespace))
        for id_ in self.assignment.hints_from:
            known += read_misconceptions(SourceNotebook.read(course.assignments[id_]), self._namespace)
        self.hints = Hints(known, self._namespace, self._typical)

    def _check_forms(self, source: SourceNotebook) -> None:
        """That suite.py has arguments by method for classes alone, and that a stub uses functions alone."""
        for name, kind in self.kinds.items():
            arguments = self.suite.ARGUMENTS[name]
            by_method = isinstance(arguments, dict)
            if (kind == CLASS) != by_method or (by_method and next(iter(arguments), "") != MAKING):
                expected = f"a dict by method that begins with {MAKING!r}" if kind == CLASS else "a tuple"
                raise CourseError(f"{self.suite.__file__}: ARGUMENTS: {name}, a {kind}: found {arguments!r}, "
                                  f"expected {expected}")
            for used in self.uses(name):
                if self.kinds[used] != FUNCTION:
                    raise CourseError(f"{source.assignment.source}: {name} uses {used!r}, a {self.kinds[used]}, "
                                      "expected functions alone in `uses`")

    def uses(self, name: str) -> tuple[str, ...]:
        """The stubs that a stub uses. A helper that course.yaml does not name uses none."""
        settings = self.assignment.functions.get(name)
        return settings.uses if settings else ()

    @property
    def used(self) -> list[str]:
        """The stubs that others use."""
        return sorted({used for name in self.assignment.functions for used in self.uses(name)})

    def right(self, function: str, args: tuple[Any, ...], fields: Fields | None = None,
              kwargs: Mapping[str, Any] | None = None) -> Any:
        """The reference's answer as it would arrive, where the functions that have a field are that field."""
        with self.standing_in(fields), redirect_stdout(StringIO()):
            if self.kinds.get(function) == VARIABLE:
                return without_tables(stand_ins.copied(self._namespace[function]))
            kwargs = {**named_in(args), **(kwargs or {})}
            return without_tables(stand_ins.on_copies(self._namespace[function])(*args, **kwargs))

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Around what runs the reference elsewhere: it prints nothing, and no number is worth a warning."""
        with self.standing_in(None), redirect_stdout(StringIO()):
            yield

    def named(self, name: str) -> Any:
        """What the reference has under a name, as a check sees it.

        Raises:
            AttributeError: nothing.
        """
        if name not in self._namespace or name.startswith("__"):
            raise AttributeError(f"the reference solution has no {name}")
        return self._namespace[name]

    def made(self, name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> ReferenceObject:
        """An object of the reference's class of that name."""
        with self.quietly():
            return ReferenceObject(stand_ins.on_copies(self.named(name))(*args, **kwargs))

    def inputs(self, name: str, rng: np.random.Generator, **sizes: int) -> Any:
        """Arguments of these sizes for a function; for a class, by method."""
        return with_names(self.suite.inputs(name, rng, **sizes), self.suite.ARGUMENTS[name])

    def parts(self, name: str) -> list[Part]:
        """What is called of a stub."""
        return parts_of(name, self.assignment.functions[name], self.suite.ARGUMENTS[name])

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
        functions = {name: field.function(spec) for name, spec in fields.items()}
        for space in spaces:
            space.update(functions)
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
                 for used in self.uses(function)}
        return None if None in found.values() else found  # type: ignore[return-value]

    def _form_calls(self, function: str) -> tuple[tuple[Any, Any], tuple[tuple[Any, ...], ...]]:
        """The answers to two calls of different sizes, and the calls."""
        rng = np.random.default_rng(0)
        sizes = [{name: 3 + at + step for at, name in enumerate(self.dimensions(function))} for step in (0, 4)]
        calls = tuple(self.inputs(function, rng, **each) for each in sizes)
        return (self.right(function, calls[0]), self.right(function, calls[1])), calls

    def _typical(self, function: str) -> list[Call]:
        """Two ordinary calls of a function, without fields."""
        try:
            self._forms(function)
        except Exception:  # of a class; or a suite has no inputs for a function that nothing is counted of
            return []
        return [Call(args, right) for right, args in zip(*self._forms(function), strict=True)]

    def dimensions(self, function: str) -> list[str]:
        return dimensions(self.suite.ARGUMENTS[function])

    def offered(self, name: str, calls: Iterable[Sequence[Any] | Step]) -> dict[str, Callable[..., Any]]:
        """The true functions that a stub uses, for these calls of a function, or steps of an object."""
        uses = self.uses(name)
        theirs = [each for call in calls for each in self._bound(name, call)] if uses else []
        return {used: stand_ins.true_function(self._namespace[used], self.suite.ARGUMENTS[used], self.suite.LARGE,
                                              theirs) for used in uses}

    def _bound(self, name: str, call: Sequence[Any] | Step) -> list[tuple[str, Any, Any]]:
        called, arguments = self._namespace[name], self.suite.ARGUMENTS[name]
        if not isinstance(call, Step):
            return stand_ins.bound(called, arguments, call, named_in(call))
        if call.args is None:
            return []
        axes = arguments.get(call.name, ())
        kwargs = {**named_in(call.args), **call.kwargs}
        if call.name == MAKING:
            return stand_ins.bound(called, axes, call.args, kwargs)
        method = getattr(called, call.name)
        return stand_ins.bound(method, (None, *axes), (None, *call.args), kwargs)
