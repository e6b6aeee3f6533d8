"""TRUSTED SIDE. What explanations need of a cell's code. It is read once, and its tree, which takes some hundred times
the memory of the text, is not kept."""

import ast
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Own:
    """A `raise` or an `assert` of the student's own: where it stands, as `ast.get_source_segment` wants to know it."""

    lineno: int
    col_offset: int
    end_lineno: int
    end_col_offset: int
    is_assert: bool
    says_something: bool  # an `assert` does, and a `raise` of a call with arguments


class Outline:
    """One cell: what it defines, where it raises, and which names each of its statements binds.

    Attributes:
        defined: the functions and classes at its left edge.
        inner: where functions stand that are defined right inside of a class or a function: "class" or "function", and
            its name.
        own: the student's own `raise` or `assert` on a line; the last one, where there are several.
    """

    def __init__(self, tree: ast.Module):
        self.defined = [node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
        self.inner: dict[str, tuple[str, str]] = {}
        self.own: dict[int, Own] = {}
        self._ends = [statement.end_lineno or 0 for statement in tree.body]
        self._bound = {index: names for index, each in enumerate(tree.body) if (names := tuple(_bound_by(each)))}
        for node in ast.walk(tree):
            match node:
                case ast.FunctionDef() | ast.ClassDef():
                    what = "class" if isinstance(node, ast.ClassDef) else "function"
                    for inside in node.body:
                        if isinstance(inside, ast.FunctionDef):
                            self.inner.setdefault(inside.name, (what, node.name))
                case ast.Assert():
                    self._add(node, True, True)
                case ast.Raise(exc=ast.expr() as raised):
                    call = raised if isinstance(raised, ast.Call) else None
                    self._add(node, False, call is not None and bool(call.args or call.keywords))

    def _add(self, node: ast.stmt, is_assert: bool, says_something: bool) -> None:
        last = node.end_lineno or node.lineno
        own = Own(node.lineno, node.col_offset, last, node.end_col_offset or 0, is_assert, says_something)
        self.own.update(dict.fromkeys(range(node.lineno, last + 1), own))

    def bound_from(self, line: int, only_there: bool) -> set[str]:
        """The names that its statements bind, from that at `line` on; with `only_there`, that one alone."""
        first = bisect_left(self._ends, line)
        last = first + 1 if only_there else len(self._ends)
        return set().union(*(self._bound.get(index, ()) for index in range(first, last)))


def _bound_by(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds, without those inside of what it defines. No depth of it is too much."""
    nodes: list[ast.AST] = [statement]
    while nodes:
        node = nodes.pop()
        if isinstance(node, _DEFINITIONS):
            yield node.name
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.asname or node.name.partition(".")[0]
        nodes += ast.iter_child_nodes(node)
