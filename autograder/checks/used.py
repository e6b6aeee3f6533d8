"""What is said where a function stumbles over what it got from another one, which is the course's own meanwhile."""

import ast
from collections.abc import Callable, Collection, Iterator
from typing import Any

from ..analysis.syntax import tree_of
from ..sandbox import StudentError
from ..submission import Cell
from .values import NUMBER, as_array, class_of, describe

# Exceptions of code that takes a result for something else than it is; a ValueError only where it is about unpacking.
_OF_FORM = ("TypeError", "IndexError", "KeyError", "AttributeError")


def used_there(problem: StudentError, cell: Cell | None, uses: Collection[str]) -> str | None:
    """Which of the functions in `uses` gave what the failing line could not handle; None where it is another matter."""
    about_form = problem.raised in _OF_FORM or (problem.raised == "ValueError" and "unpack" in str(problem))
    if "'NoneType' object has no attribute 'append'" in str(problem):  # costs = costs.append(cost)
        return None
    if cell is None or problem.line is None or not about_form:
        return None
    if (tree := tree_of(cell.source)) is None:
        return None
    here = list(_innermost(tree, problem.line))
    scope = next((node for node in reversed(here) if isinstance(node, (ast.FunctionDef, ast.Lambda))), tree)
    results = _results(scope, uses)
    for node in ast.walk(here[-1] if here else tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            if node.id in uses:
                return node.id
            if node.id in results:
                return results[node.id]
    return None


def explained(problem: StudentError, function: str, used: str, answer: Any) -> StudentError:
    """The same with what the course's own `used` returns, of which `answer` is an example."""
    text = f"{problem}; while `{function}` is graded, `{used}` is the course's own: it returns {form(answer)}"
    return StudentError(problem.kind, text, problem.cell, problem.line, problem.raised)


def form(value: Any) -> str:
    """What a value is made of, without any number of it."""
    if isinstance(value, dict):
        return f"a dict with the keys {' and '.join(f'`{key}`' for key in value)}"
    if isinstance(value, (tuple, list)):
        return f"{len(value)} values: {', then '.join(map(form, value))}"
    if (array := as_array(value)) is None or class_of(array) != NUMBER:
        return describe(value)
    return "an array" if array.ndim else "a number"


def _innermost(tree: ast.Module, line: int) -> Iterator[ast.stmt]:
    """The statements around a line, the outermost first."""
    body: list[Any] = tree.body
    while body:
        around = [node for node in body if node.lineno <= line <= (node.end_lineno or 0)]
        body = []
        for node in around[:1]:
            yield node
            body = [each for each in ast.iter_child_nodes(node) if isinstance(each, (ast.stmt, ast.ExceptHandler))]


def _results(scope: ast.AST, uses: Collection[str]) -> dict[str, str]:
    """The names that hold what a function in `uses` returned, or a part of it that was taken out."""
    results: dict[str, str] = {}
    assignments = [node for node in ast.walk(scope) if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr))]
    for node in sorted(assignments, key=lambda node: node.lineno):
        source = _taken_from(node.value, results | {name: name for name in uses})
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            for each in ast.walk(target):
                if source and isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                    results[each.id] = source
    return results


def _taken_from(node: ast.expr | None, names: dict[str, str]) -> str | None:
    """Where a value comes from that is nothing but a call, an entry or an attribute of it."""
    takes: dict[type, Callable[[Any], ast.expr]] = {
        ast.Call: lambda call: call.func, ast.Subscript: lambda entry: entry.value,
        ast.Attribute: lambda attribute: attribute.value,
    }
    while type(node) in takes:
        node = takes[type(node)](node)
    return names.get(node.id) if isinstance(node, ast.Name) else None
