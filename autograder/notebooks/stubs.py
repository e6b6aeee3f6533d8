"""The stubs in the solution cells of a source notebook: functions, classes and variables, one or several in a cell."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..analysis.syntax import Unread, parsed
from .raw import MAX_CELL

FUNCTION, CLASS, VARIABLE = "function", "class", "variable"
NOTHING_YET = "# YOUR CODE HERE\nraise NotImplementedError()"  # of a stub that is all between the marks


@dataclass(frozen=True)
class Stub:
    """What is graded on its own: its kind, the grade_id of its cell, and its text.

    `text` is what students get of it, `reference` what the course has. `alone` says that nothing else stands in the
    cell: both are then the whole cell.
    """

    name: str
    kind: str
    cell: str
    text: str
    reference: str
    alone: bool

    def untouched(self, cell: str) -> bool:
        """Whether a student's cell has it as it was released, comments aside."""
        if len(cell) > MAX_CELL:
            return False
        try:
            if self.alone:
                return _same(parsed(cell).body, parsed(self.text).body)
            mine, released = definitions(cell).get(self.name), definitions(self.text).get(self.name)
        except (SyntaxError, ValueError, Unread, RecursionError):
            return False
        return mine is None if released is None else mine is not None and _same([mine], [released])


def definitions(text: str) -> dict[str, ast.stmt]:
    """The functions, classes and variables that a cell defines, by name.

    Raises:
        SyntaxError, ValueError: it is no Python.
        Unread: it is more than is read here.
    """
    return {name: node for node in parsed(text).body if (name := name_of(node)) is not None}


def name_of(node: ast.stmt) -> str | None:
    """The name that a definition is one of; None for another statement."""
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
            return name
    return None


def stubs_in(cell: str, released: str, solution: str, names: Mapping[str, object]) -> Iterator[Stub]:
    """The stubs among `names` in a solution cell of that grade_id, by its text as released and as the course has it."""
    there, given = definitions(solution), definitions(released)
    for name, node in there.items():
        if name not in names:
            continue
        alone = len(there) == 1
        text = released if alone else _segment(released, given[name]) if name in given else NOTHING_YET
        yield Stub(name, kind_of(node), cell, text, solution if alone else _segment(solution, node), alone)


def kind_of(node: ast.stmt) -> str:
    return {ast.FunctionDef: FUNCTION, ast.ClassDef: CLASS}.get(type(node), VARIABLE)


def with_texts(source: str, texts: Mapping[str, str]) -> str:
    """A cell with other texts in place of its definitions of those names."""
    lines = source.split("\n")
    for name, node in reversed(definitions(source).items()):
        if name in texts:
            lines[_first(node) - 1 : node.end_lineno] = texts[name].split("\n")
    return "\n".join(lines)


def _segment(text: str, node: ast.stmt) -> str:
    return "\n".join(text.split("\n")[_first(node) - 1 : node.end_lineno])


def _first(node: ast.stmt) -> int:
    return min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])


def _same(one: object, other: object) -> bool:
    """Whether two trees are alike, wherever in the text they stand. Most differ soon."""
    if type(one) is not type(other):
        return False
    if isinstance(one, ast.AST):
        return all(_same(getattr(one, name, None), getattr(other, name, None)) for name in one._fields)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return one == other
