"""The verdict on loops that students ask for themselves, on the cells of their own notebook."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from ..analysis.model import SemanticModel
from ..report import Violation
from ..submission import Cell
from . import inspect


def lint(
    sources: Iterable[str],
    budgets: Mapping[str, Collection[str]],
    uses: Mapping[str, Collection[str]] | None = None,
    arguments: Mapping[str, Sequence[Any]] | None = None,
    allow: Collection[str] = (),
    given: Mapping[str, str] | None = None,
    shown: Collection[str] = (),
) -> dict[str, list[Violation] | None]:
    """The violations in each function; None for one that is not defined.

    Args:
        sources: the cells as they were run, to their end, which a notebook keeps in `In`.
        budgets: for each function, what its running time may grow with.
        uses: for each function, the others that are checked on their own.
        arguments: for each function, the axes of its positional arguments.
        allow: names of rules that are not applied.
        given: the course's own cells by name, which are judged as the course wrote them.
        shown: the texts of examples and demonstrations, which are not judged.
    """
    given = given or {}
    course = {text.strip() for text in (*given.values(), *shown)}
    cells = [Cell(name, text, given=True) for name, text in given.items()]
    cells += [Cell(f"[{number}]", source) for number, source in enumerate(sources) if source.strip() not in course]
    model = SemanticModel(cells, unfinished={})
    found: dict[str, list[Violation] | None] = {}
    for function, dimensions in budgets.items():
        axes = (arguments or {}).get(function, ())
        found[function] = inspect(
            model,
            function,
            dimensions=tuple(dimensions),
            boundary=(uses or {}).get(function, ()),
            allow=allow,
            arguments=_frozen(axes),
        ) if model.defines(function.partition(".")[0]) else None
    return found


def _frozen(axes: Any) -> Any:
    """Axes as they are in suite.py: JSON has lists for tuples."""
    if isinstance(axes, dict):
        return {name: _frozen(each) for name, each in axes.items()}
    return tuple(map(_frozen, axes)) if isinstance(axes, (list, tuple)) else axes
