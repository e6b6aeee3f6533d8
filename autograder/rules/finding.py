"""How a rule says what it found: the construct in the student's own words, its place, and a marker under it."""

import ast
from collections.abc import Iterable

from ..analysis.excerpt import marked, one_line
from ..analysis.model import SemanticModel
from ..analysis.reach import Cells, Reach
from ..analysis.sites import Site
from ..report import Violation
from ..submission import Cell

MOST_LINES = 8  # of a construct that are looked at to quote it


def report(
    rule: str,
    reach: Reach | Cells,
    site: Site,
    says: str,
    instead: str,
    *,
    quoted: ast.AST | str | None = None,
    end: ast.AST | None = None,
) -> Violation:
    """A violation at a site: "`construct` says".

    Args:
        rule: its name.
        says: what the sentence says of the construct.
        instead: what to write instead.
        quoted: the construct, or its text, where it is not the site's own.
        end: to the end of which the construct is quoted and marked, where it is not the site's own.
    """
    cell, node = site.scope.cell, site.node
    construct = quoted if isinstance(quoted, str) else quote(reach.model, cell, quoted or node, end)
    line = getattr(node, "lineno", 1)
    snippet = marked(reach.model.reader.line(cell, line), node, end or node)
    return Violation(rule, cell.name, line, f"`{construct}` {says}", instead, snippet)


def report_loop(
    rule: str,
    reach: Reach,
    site: Site,
    dimensions: tuple[str, ...],
    instead: str,
    does: str = "",
    *,
    quoted: ast.AST | None = None,
    end: ast.AST | None = None,
) -> Violation:
    """A loop that may not stand here: what it runs over where that is known, what it does, and what is too much."""
    return report(rule, reach, site, _loops(reach, dimensions, does), instead, quoted=quoted, end=end)


def may_loop(reach: Reach, site: Site, dimensions: tuple[str, ...]) -> bool:
    """Whether a loop may stand here: not too deep, and over no dimension that the function may not grow with."""
    return reach.all_granted or (site.depth < reach.max_loop_depth and not _outside(reach, dimensions))


def quote(model: SemanticModel, cell: Cell, node: ast.AST, end: ast.AST | None = None) -> str:
    """The construct as it is written, on one line and of bounded length."""
    first, last = getattr(node, "lineno", 1), getattr(end or node, "end_lineno", 1)
    lines = [model.reader.line(cell, number) for number in range(first, max(first, min(last, first + MOST_LINES)) + 1)]
    return one_line(lines, node, end or node)


def _loops(reach: Reach, dimensions: tuple[str, ...], does: str) -> str:
    what = f"loops over {listed(dimensions)}" if dimensions else "is a loop"
    sentence = f"{what}{f' and {does}' if does else ''}"
    if not reach.max_loop_depth:
        return sentence
    allowed = listed(reach.dimensions)
    if _outside(reach, dimensions):
        return f"{sentence}; `{reach.function}` may loop over {allowed} only"
    deep = "one loop, not nested" if reach.max_loop_depth == 1 else f"loops nested {reach.max_loop_depth} deep"
    return f"{sentence} inside another; `{reach.function}` may have {deep} (over {allowed})"


def listed(dimensions: Iterable[str]) -> str:
    """the examples and the features"""
    return " and ".join(dict.fromkeys(f"the {part}" for dimension in dimensions for part in dimension.split(" and ")))


def _outside(reach: Reach, dimensions: tuple[str, ...]) -> list[str]:
    return [part for name in dimensions for part in name.split(" and ") if part not in reach.dimensions]
