"""Objects of a student's class: they stay in the sandbox, and the reference's beside them go the same steps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..sandbox import Kept, Opaque, named_in
from ..sandbox.tables import without_tables
from .stand_ins import copied, on_copies
from .values import as_array


@dataclass(frozen=True)
class Step:
    """What is done with an object: a method is called, or, without arguments, an attribute is read.

    The first step of all makes the object.
    """

    name: str
    args: tuple[Any, ...] | None = None
    kwargs: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Made:
    """An object of the student's, the steps that it has gone, and the reference's that has gone the same.

    `twin` is None where the reference made none. `check` is the number of the check in which it was made.
    """

    stub: str
    kept: Kept
    twin: Any
    steps: list[Step]
    check: int

    def right(self, step: Step) -> Any:
        """What the reference's object answers to a step, which both have then gone."""
        self.steps.append(step)
        return gone(self.twin, step)


def made_by(maker: Callable[..., Any], step: Step) -> Any:
    """The object that a class makes of copies of the arguments."""
    assert step.args is not None
    return on_copies(maker)(*step.args, **{**named_in(step.args), **step.kwargs})


def gone(thing: Any, step: Step) -> Any:
    """What an object answers to a step, as it would arrive: what does not cross the border is the name of its type."""
    found = getattr(thing, step.name)
    if step.args is not None:
        found = on_copies(found)(*step.args, **{**named_in(step.args), **step.kwargs})
    return crossing(without_tables(copied(found)))


def replayed(maker: Callable[..., Any], steps: Sequence[Step]) -> Any:
    """What the last of some steps answers."""
    first, *others = steps
    thing, answer = made_by(maker, first), None
    for step in others:
        answer = gone(thing, step)
    return answer


def crossing(value: Any) -> Any:
    """A value as it arrives: objects in it are the names of their types."""
    match value:
        case dict():
            return {key: crossing(part) for key, part in value.items()}
        case list() | tuple():
            return type(value)([crossing(part) for part in value])
        case None | str() | set() | frozenset() | Opaque():
            return value
    return value if as_array(value) is not None else Opaque(type(value).__name__)


class ReferenceObject:
    """An object of the reference's, as a check sees it: its methods get copies, and what they give is a copy."""

    def __init__(self, thing: Any):
        self._thing = thing

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if not callable(getattr(self._thing, name)):
            return gone(self._thing, Step(name))
        return lambda *args, **kwargs: gone(self._thing, Step(name, args, kwargs))
