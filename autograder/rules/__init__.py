"""What counts as a loop: one file per rule, applied to a function and to all that it can reach in the notebook.

Standard library only. The same files are packed for the students, who ask for their own notebook with `lint`.
"""

from collections.abc import Collection
from itertools import islice

from ..analysis.arrays import Argument
from ..analysis.model import SemanticModel
from ..analysis.names import Names
from ..analysis.walk import reach_from
from ..analysis.work import TooMuch
from ..report import Violation
from . import (
    comprehension,
    element_wise_builtin,
    for_loop,
    hidden_code,
    iterating_module,
    numpy_loop,
    patched,
    recursion,
    while_loop,
)
from .documentation import explained, page

__all__ = ["RULES", "SemanticModel", "documentation", "explain", "inspect"]

RULES = (
    for_loop,
    while_loop,
    comprehension,
    recursion,
    element_wise_builtin,
    numpy_loop,
    iterating_module,
    hidden_code,
    patched,
)
LOOPING = (element_wise_builtin, numpy_loop, iterating_module)  # what these name loops over its arguments
MOST = 50  # violations of one rule in one function: nobody reads more


def inspect(
    model: SemanticModel,
    function: str,
    *,
    dimensions: tuple[str, ...] = (),
    boundary: Collection[str] = (),
    allow: Collection[str] = (),
    arguments: tuple[Argument, ...] = (),
) -> list[Violation]:
    """The violations in a function and in all that it can reach, in the order of the cells.

    Args:
        function: its name; that of a class, for how its objects are made; or of a method, as `Model.fit`.
        dimensions: what its running time may grow with; loops may be nested as deep as there are dimensions.
        boundary: functions that it calls and that are graded on their own.
        allow: names of rules that are not applied.
        arguments: the axes of each positional argument, by what they count; a name alone is a number that counts. A
            dict at the end has those of arguments that are handed over by name.
    """
    model.work.begin()
    try:
        return _inspected(model, function, dimensions, boundary, allow, arguments)
    except TooMuch:
        message = f"`{function}` and what it uses is more code than can be looked through"
    except RecursionError:
        message = f"`{function}` and what it uses is nested too deeply to be looked through"
    cell, line, snippet = model.place(function)
    return [Violation(hidden_code.name, cell, line, message, "write it shorter, in simple statements", snippet)]


def _inspected(
    model: SemanticModel,
    function: str,
    dimensions: tuple[str, ...],
    boundary: Collection[str],
    allow: Collection[str],
    arguments: tuple[Argument, ...],
) -> list[Violation]:
    names = Names(model, frozenset(boundary))
    reach = reach_from(model, names, function, arguments, dimensions, _loops)
    found: dict[tuple[str, str, int, str], Violation] = {}
    for rule in RULES:
        if rule.name not in allow:
            for violation in islice(rule.find(reach), MOST):
                found.setdefault((violation.rule, violation.cell, violation.line, violation.message), violation)
    order = {cell.name: index for index, cell in reversed(list(enumerate(model.cells)))}
    return sorted(found.values(), key=lambda each: (order.get(each.cell, 0), each.line, _column(each)))


def _loops(path: str) -> bool:
    return any(rule.loops(path) for rule in LOOPING)


def _column(violation: Violation) -> int:
    """Where the marker under the source line begins."""
    marker = violation.snippet.rpartition("\n")[2]
    return len(marker) - len(marker.lstrip())


def explain(name: str) -> str:
    """What a rule does, why, an example and its replacement.

    Raises:
        KeyError: there is no such rule; the text names those there are.
    """
    for rule in RULES:
        if rule.name == name:
            return explained(rule)
    raise KeyError(f"found no rule {name!r}, expected one of: {', '.join(rule.name for rule in RULES)}")


def documentation() -> str:
    """docs/rules.md"""
    return page(RULES)
