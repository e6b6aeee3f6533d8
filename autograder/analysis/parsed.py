"""Cells read as Python: each parsed once, with the code that magics and examples in texts run in them."""

import ast
import re
from typing import TYPE_CHECKING

from ..submission import Cell
from .bindings import LATE, Scope, bindings_of
from .magics import DEEP, TIMERS, WRITING, examples_in, magics_in, module_names, perhaps
from .statements import Module
from .syntax import Unread, parsed
from .work import NODES

if TYPE_CHECKING:
    from .model import SemanticModel

PER_CHARACTER = 2  # nodes of a tree at most
NAMED = 1_000  # arguments that one call hands over by name: Python compares each with each when it compiles


class CellReader:
    """Reads the cells of one model.

    `unreadable` are cells that Python might read although we cannot: what they define is hidden from the rules.
    `too_much` says that there is more code than the rules look through; none of the rest is kept. `expanded` are the
    calls of magics, by their identity, whose text is taken for code of the notebook.
    """

    def __init__(self, model: "SemanticModel"):
        self.unreadable: list[Cell] = []
        self.too_much = False
        self.expanded: set[int] = set()
        self._model = model
        self._lines: dict[int, list[str]] = {}
        self._above: dict[int, tuple[Cell, int]] = {}  # of a magic's body: the lines that stand above it
        self._characters = self._nodes = 0
        self._has_doctests = any("doctest" in cell.source for cell in model.cells if not cell.given)

    def parse(self, cell: Cell) -> ast.Module | None:
        """The tree of a cell, None where there is none to look at."""
        if self.too_much:
            return None
        tree = self._tree(cell)
        self._characters += len(cell.source)
        if tree is not None and PER_CHARACTER * self._characters > NODES:
            self._nodes += sum(1 for _ in ast.walk(tree))
        self.too_much = self._nodes > NODES
        return None if self.too_much else tree

    def _tree(self, cell: Cell) -> ast.Module | None:
        source = cell.source
        try:
            source.encode()
        except UnicodeEncodeError:  # half a surrogate pair: whoever runs this cell may have replaced it
            source = source.encode("utf-8", "replace").decode()
        try:
            tree = parsed(source)
        except Unread:
            self.unreadable.append(cell)
        except (SyntaxError, ValueError):
            pass
        else:
            if source.count("=") <= NAMED or not any(
                    len(getattr(node, "keywords", ())) > NAMED for node in ast.walk(tree)):
                return tree
            self.unreadable.append(cell)
        return None

    def statements(self, cell: Cell, written: list[ast.stmt], depth: int = 0) -> list[tuple[Cell, ast.stmt]]:
        """The statements of a cell, and below each those that magics run in it. Files that they write are kept."""
        found: list[tuple[Cell, ast.stmt]] = []
        marks = "get_ipython", *TIMERS, "rofile"
        has_magics = depth < DEEP and (any(mark in cell.source for mark in marks) or not cell.source.isascii())
        for statement in written:
            found.append((cell, statement))
            for call, magic, in_function in magics_in(statement) if has_magics else ():
                inner = Cell(cell.name, magic.body, cell.given)
                tree = self.parse(inner)
                self.expanded.add(id(call))
                if tree is None:
                    continue
                above = call.lineno - 1 + magic.offset + self._lines_above(cell)
                self._above[id(inner)] = inner, above
                ast.increment_lineno(tree, above)
                body = self.statements(inner, tree.body, depth + 1)
                if magic.name in WRITING:
                    for name in module_names(magic.line):
                        self._model.files.setdefault(name, Module(self._model)).add(body, quiet=False)
                elif in_function:
                    self._add_when_called(body)
                    found += [perhaps(*each) for each in body]
                elif isinstance(statement, (ast.Expr, ast.Assign)) and statement.value is call:
                    found += body
                else:
                    found += [perhaps(*each) for each in body]
            for line, text in examples_in(statement) if self._has_doctests else ():
                inner = Cell(cell.name, text, cell.given)
                tree = self.parse(inner)
                if tree is not None:
                    self._above[id(inner)] = inner, line - 1 + self._lines_above(cell)
                    ast.increment_lineno(tree, line - 1 + self._lines_above(cell))
                    found += [perhaps(inner, each) for each in tree.body]
        return found

    def _add_when_called(self, statements: list[tuple[Cell, ast.stmt]]) -> None:
        """What a magic inside a function binds: it runs as a cell's statements do, whenever that function is called."""
        for cell, statement in statements:
            scope = Scope(self._model.main, cell, LATE)
            for binding in bindings_of([statement], scope):
                self._model.main.add_late(binding, len(self._model.main.statements))

    def _lines_above(self, cell: Cell) -> int:
        return self._above[id(cell)][1] if id(cell) in self._above else 0

    def line(self, cell: Cell, number: int) -> str:
        """A source line of a cell, counted from 1."""
        lines = self._lines.get(id(cell))
        if lines is None:
            lines = self._lines[id(cell)] = re.split(r"\r\n|\r|\n", cell.source)  # as Python counts them
        number -= self._lines_above(cell)
        return lines[number - 1] if 0 < number <= len(lines) else ""
