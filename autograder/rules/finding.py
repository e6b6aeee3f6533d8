"""How a rule says what it found: the construct in the student's own words, its place, and a marker under it."""

import ast
from collections.abc import Iterable

from ..analysis.code import Code, Site
from ..analysis.excerpt import marked, quoted
from ..analysis.reach import Reach
from ..report import Violation
from ..submission import Cell

MOST_LINES = 8  # of a construct that are looked at to quote it


def violation(rule: str, code: Code, site: Site, message: str, instead: str, end: ast.AST | None = None) -> Violation:
    """A violation at a site; its marker runs to the end of `end`, by default of the construct itself."""
    cell, node = site.scope.cell, site.node
    line = getattr(node, "lineno", 1)
    return Violation(rule, cell.name, line, message, instead, marked(code.line(cell, line), node, end or node))


def quote(code: Code, cell: Cell, node: ast.AST, end: ast.AST | None = None) -> str:
    """The construct as it is written, on one line and of bounded length."""
    first, last = getattr(node, "lineno", 1), getattr(end or node, "end_lineno", 1)
    lines = [code.line(cell, number) for number in range(first, max(first, min(last, first + MOST_LINES)) + 1)]
    return quoted(lines, node, end or node)


def over_budget(reach: Reach, site: Site, dimensions: tuple[str, ...]) -> bool:
    """Whether a loop may not stand here: too deep, or over a dimension that the function may not grow with."""
    return not reach.free and (site.depth >= reach.budget or bool(_outside(reach, dimensions)))


def loop_message(reach: Reach, site: Site, construct: str, dimensions: tuple[str, ...], does: str = "") -> str:
    """The sentence about a loop: what it runs over where that is known, and what of it is too much."""
    what = f"loops over {listed(dimensions)}" if dimensions else "is a loop"
    sentence = f"`{construct}` {what}{f' and {does}' if does else ''}"
    if not reach.budget:
        return sentence
    allowed = listed(reach.dimensions)
    if _outside(reach, dimensions):
        return f"{sentence}; `{reach.function}` may loop over {allowed} only"
    deep = "one loop, not nested" if reach.budget == 1 else f"loops nested {reach.budget} deep"
    return f"{sentence} inside another; `{reach.function}` may have {deep} (over {allowed})"


def listed(dimensions: Iterable[str]) -> str:
    """the examples and the features"""
    return " and ".join(dict.fromkeys(f"the {part}" for dimension in dimensions for part in dimension.split(" and ")))


def _outside(reach: Reach, dimensions: tuple[str, ...]) -> list[str]:
    return [part for name in dimensions for part in name.split(" and ") if part not in reach.dimensions]
