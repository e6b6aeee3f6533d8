"""What is called of a stub: a function, or the methods of a class. Each has arguments, and a budget for loops.

In suite.py, `ARGUMENTS` has the axes of each positional argument by what they count. A dict at the end has those that
are handed over by name. Of a class, a dict has them by method, in the order in which the methods are called.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..course import Function
from ..sandbox import Arguments

MAKING = "__init__"


@dataclass(frozen=True)
class Part:
    """A function, or a method. `arguments` are their axes, `budget` what its running time may grow with."""

    stub: str
    method: str
    arguments: tuple[Any, ...]
    budget: tuple[str, ...]

    @property
    def label(self) -> str:
        """Its name for people and for the rules. A class is called by its own."""
        return self.stub if self.method in ("", MAKING) else f"{self.stub}.{self.method}"

    @property
    def judged(self) -> tuple[str, ...]:
        """The dimensions that it has and may not grow with."""
        return tuple(each for each in dimensions(self.arguments) if each not in self.budget)


def parts_of(stub: str, settings: Function, arguments: Any) -> list[Part]:
    """The parts of a stub, whose arguments are in suite.py."""
    if not isinstance(arguments, dict):
        return [Part(stub, "", tuple(arguments), settings.grows_with)]
    return [Part(stub, method, tuple(axes), settings.methods.get(method, settings.grows_with))
            for method, axes in arguments.items()]


def dimensions(arguments: Any) -> list[str]:
    """The dimensions that arguments have."""
    return list(dict.fromkeys(_axes(arguments)))


def _axes(arguments: Any) -> Iterator[str]:
    match arguments:
        case str():
            yield arguments
        case dict():
            yield from _axes(tuple(arguments.values()))
        case tuple() | list():
            for each in arguments:
                yield from _axes(each)


def with_names(given: Any, arguments: Any) -> Any:
    """What `inputs` of suite.py gives, where `arguments` are the axes: a dict at the end has what goes by name."""
    if isinstance(arguments, dict):
        return {method: with_names(given[method], axes) for method, axes in arguments.items()}
    if arguments and isinstance(arguments[-1], dict) and given and isinstance(given[-1], dict):
        return Arguments(given[:-1], given[-1])
    return Arguments(given)
