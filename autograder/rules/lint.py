"""The verdict on loops that students ask for themselves, in their own notebook."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
) -> str:
    """The verdict as text: `print(lint(In, {"propagate": []}))`.

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
    lines: list[str] = []
    for function, dimensions in budgets.items():
        if not model.defines(function):
            lines.append(f"{function}: not defined yet")
            continue
        axes = (arguments or {}).get(function, ())
        found = inspect(
            model,
            function,
            dimensions=tuple(dimensions),
            boundary=(uses or {}).get(function, ()),
            allow=allow,
            arguments=_frozen(axes),
        )
        lines += _verdict(function, found, dimensions)
    return "\n".join(lines)


def _frozen(axes: Any) -> Any:
    """Axes as they are in suite.py: JSON has lists for tuples."""
    if isinstance(axes, dict):
        return {name: _frozen(each) for name, each in axes.items()}
    return tuple(map(_frozen, axes)) if isinstance(axes, (list, tuple)) else axes


def _verdict(function: str, found: list[Violation], dimensions: Collection[str]) -> Iterator[str]:
    beside = f" other than over {' and '.join(dimensions)}" if dimensions else ""
    yield f"{function}: {len(found)} found" if found else f"{function}: no loops found{beside}"
    for violation in found:
        yield f"  {violation.rule}, cell {violation.cell}, line {violation.line}: {violation.message}"
        yield from (f"      {line}" for line in violation.snippet.splitlines())
        yield f"    Instead: {violation.instead}."
