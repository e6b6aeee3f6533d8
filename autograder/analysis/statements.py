"""The top-level statements of a notebook in their order, and what each name stands for at any place among them."""

import ast
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from ..submission import Cell
from .bindings import BUILTINS, END, FILLS, FUNCTIONS, LATE, MOST, Binding, Scope, bindings_of
from .certainty import NUMPY_SHADOWS, is_quiet
from .work import weight

if TYPE_CHECKING:
    from .model import SemanticModel

COMPOUND = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)
NOWHERE = Cell("notebook", "", given=True)


@dataclass(eq=False)
class Module:
    """The top-level statements of the notebook's cells, or of a file that a cell writes."""

    model: "SemanticModel"
    statements: list[tuple[ast.stmt, Scope]] = field(default_factory=list)
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    stars: dict[str, None] = field(default_factory=dict)  # modules imported by `from … import *`
    _last: dict[str, list[Binding]] = field(default_factory=dict)
    _all: dict[str, list[Binding]] = field(default_factory=dict)  # of names with many
    _elsewhere: dict[str, list[Binding]] = field(default_factory=dict)
    _late: list[Binding] = field(default_factory=list)

    def add(self, statements: list[tuple[Cell, ast.stmt]], quiet: bool, ended: bool = False) -> None:
        """Append the statements of one cell.

        `quiet` says that nothing keeps the first of them from being run, `ended` that all of them ran to their end.
        """
        for cell, statement in statements:
            scope = Scope(self, cell, len(self.statements))
            self.statements.append((statement, scope))
            quiet = ended or (quiet and is_quiet(statement, self.bindings))
            direct = isinstance(
                statement, (*FUNCTIONS, ast.ClassDef, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
            )
            for binding in bindings_of([statement], scope):
                binding.position = scope.position - (0.5 if isinstance(statement, COMPOUND) else 0)  # its body sees it
                binding.certain = quiet and direct and binding.kind not in (*FILLS, "deleted")
                self.bindings.setdefault(binding.name, []).append(binding)
            if "global" in cell.source:
                self._add_globals(statement, scope)

    def _add_globals(self, statement: ast.stmt, scope: Scope) -> None:
        """What functions and classes assign to names that they declare global.

        A class does so where it stands, a function whenever it is called: from there on, and after all statements too.
        """
        stack: list[tuple[ast.AST, Scope]] = [(statement, scope)]
        while stack:
            node, around = stack.pop()
            inner = around
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                inner = self.model.scope(node, around)
                names = {name for name, declared in inner.outer.items() if declared == "global"}
                for binding in bindings_of(node.body, inner) if names else ():
                    if binding.name in names:
                        self.add_late(binding, scope.position)
            stack.extend((child, inner) for child in ast.iter_child_nodes(node))

    def add_late(self, binding: Binding, position: float) -> None:
        """A binding that is made at a position or at any time after it."""
        binding.position = position
        self.bindings.setdefault(binding.name, []).append(binding)
        self._late.append(replace(binding, position=LATE))

    def finish(self) -> None:
        """All statements are known: what may happen after them stands below them."""
        for binding in self._late:
            self.bindings[binding.name].append(binding)
        self._late = []

    def lookup(self, name: str, position: float = END) -> list[Binding]:
        """What a name may be bound to at a position, the latest first: down to the first that certainly happened."""
        if position != END:
            found = self._look(name, position, MOST)
            if len(found) < MOST:
                return found
            if name not in self._all:
                self._all[name] = self.bindings.get(name, []) + self._unbound(name)
            return self._all[name]
        if name not in self._last:
            self._last[name] = self._look(name, END, len(self.statements) + 1)
        return self._last[name]

    def _look(self, name: str, position: float, most: int) -> list[Binding]:
        known = self.bindings.get(name, [])
        found: list[Binding] = []
        for index in range(bisect_left(known, position, key=attrgetter("position")) - 1, -1, -1):
            binding = known[index]
            found += self._unbound(name) if binding.kind == "deleted" else [binding]
            if binding.certain or len(found) >= most:
                return found
        return found + self._unbound(name)

    def _unbound(self, name: str) -> list[Binding]:
        """A name that no cell binds for certain: from a star import, or a built-in. All cells are known by then."""
        if name not in self._elsewhere:
            self.model.work.spend(sum(weight(f"{star}.{name}") for star in self.stars))
            self._elsewhere[name] = self._found_elsewhere(name)
        return self._elsewhere[name]

    def _found_elsewhere(self, name: str) -> list[Binding]:
        scope = Scope(self, NOWHERE, 0)
        paths = []
        for star in self.stars:
            file = self.model.files.get(star)
            if file is not None and file is not self:
                paths += [star] if name in file.bindings else []
            elif name not in BUILTINS or (star == "numpy" and name in NUMPY_SHADOWS):
                paths.append(star)
        if paths:
            return [Binding(name, "import", None, scope, f"{path}.{name}") for path in paths]
        if name == "__builtins__":
            return [Binding(name, "import", None, scope, "builtins.__dict__")]
        return [Binding(name, "import", None, scope, f"builtins.{name}")] if name in BUILTINS else []
