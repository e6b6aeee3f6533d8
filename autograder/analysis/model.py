"""A notebook as Python sees it: which name is bound where, and by what, resolved as Python does where it is read."""

import ast
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any, TypeVar

from ..submission import Cell
from .bindings import END, FILLS, FUNCTIONS, MOST, Binding, Scope, own_bindings
from .certainty import compiles
from .excerpt import marked
from .facts import Facts
from .modules import is_foreign, is_missing
from .parsed import CellReader
from .sites import Site, calls_by_name, rare_import, run_by_cells
from .statements import Module
from .uses import Uses
from .work import Work

Found = TypeVar("Found")
MISSING = 100  # modules of one notebook that are looked for


class SemanticModel:
    """Every cell of a notebook, parsed once. Cells that Python cannot read contribute nothing, as when they are run.

    Args:
        cells: the cells.
        unfinished: where they were run: for those cells, by their place, that did not run to their end, how many of
            their statements did; None where that is not known. Without it, a cell is taken to stop wherever it might.
    """

    def __init__(self, cells: Sequence[Cell], unfinished: Mapping[int, int | None] | None = None):
        self.cells = tuple(cells)
        self.main = Module(self)
        self.files: dict[str, Module] = {}
        self.work = Work()
        self.facts = Facts()
        self.reader = CellReader(self)
        self._scopes: dict[int, Scope] = {}
        self._found: dict[str, list[Any]] = {}
        self._looked_for: set[str] = set()
        for index, cell in enumerate(self.cells):
            tree = self.reader.parse(cell)
            if tree is None:
                continue
            ran = None if unfinished is None else unfinished.get(index, len(tree.body))
            if ran is None:
                self.main.add(self.reader.statements(cell, tree.body), quiet=cell.given or compiles(tree))
                continue
            self.main.add(self.reader.statements(cell, tree.body[:ran]), quiet=True, ended=True)
            failed = [each for each in tree.body[ran : ran + 1] if not isinstance(each, (ast.Import, ast.ImportFrom))]
            self.main.add(self.reader.statements(cell, failed), quiet=False)  # an import that fails binds nothing
        for module in (self.main, *self.files.values()):
            module.finish()

    def scope(self, node: ast.AST, parent: Scope) -> Scope:
        """The scope that a function, lambda, class or comprehension opens inside `parent`."""
        known = self._scopes.get(id(node))
        if known is not None:
            return known
        position = END if isinstance(node, FUNCTIONS) else parent.position
        scope = Scope(parent.module, parent.cell, position, parent, node)
        self._scopes[id(node)] = scope
        found = list(own_bindings(node, scope, parent))
        own = {binding.name for binding in found if binding.kind not in FILLS}  # to fill an object binds no name
        for binding in found:
            if binding.name in own:
                scope.bindings.setdefault(binding.name, []).append(binding)
        if isinstance(node, FUNCTIONS) and "nonlocal" in parent.cell.source:
            self._add_nonlocals(node, scope)
        return scope

    def _add_nonlocals(self, node: ast.AST, scope: Scope) -> None:
        """What functions inside of this one assign to its names."""
        stack = [(child, scope) for child in ast.iter_child_nodes(node)]
        while stack:
            child, around = stack.pop()
            inner = self.scope(child, around) if isinstance(child, (*FUNCTIONS, ast.ClassDef)) else around
            if inner is not around:
                for name, bindings in inner.bindings.items():
                    if inner.outer.get(name) == "nonlocal" and name in scope.bindings:
                        scope.bindings[name] += bindings
            stack.extend((each, inner) for each in ast.iter_child_nodes(child))

    def lookup(self, name: str, scope: Scope) -> list[Binding]:
        """What a name may be bound to where it is read in `scope`, as Python resolves it."""
        current: Scope | None = scope
        while current is not None and current.parent is not None:
            visible = current is scope or not current.is_class
            declared = current.outer.get(name)
            if declared == "global":
                break
            if visible and declared is None and name in current.bindings:
                found = current.bindings[name]
                if current.is_class:  # a class body reads the global name until it binds its own
                    return found + current.module.lookup(name, scope.position)
                return found
            current = current.parent
        return scope.module.lookup(name, scope.position)

    def is_global(self, name: str, scope: Scope) -> bool:
        """Whether a name read in `scope` is the notebook's own, looked up when the function runs."""
        current: Scope | None = scope
        while current is not None and current.parent is not None:
            if current.outer.get(name) == "global":
                break
            if name in current.bindings and (current is scope or not current.is_class):
                return False
            current = current.parent
        return scope.module is self.main and scope.position == END

    def defines(self, function: str) -> bool:
        """Whether a cell that can be read binds this name; of a method, that of its class."""
        return any(binding.kind not in FILLS for binding in self.main.bindings.get(function.partition(".")[0], ()))

    def once(self, rule: str, find: Callable[[], Iterable[Found]]) -> list[Found]:
        """What a rule finds in the cells whatever function is asked for, found once."""
        if rule not in self._found:
            self._found[rule] = list(islice(find(), MOST))
        return self._found[rule]

    def place(self, function: str) -> tuple[str, int, str]:
        """Where a name gets its last value, or a method stands: cell, line, and that line with a marker."""
        name, _, method = function.partition(".")
        for binding in reversed(self.main.bindings.get(name, ())):
            if binding.kind not in FILLS and binding.node is not None:
                inside = [each for each in getattr(binding.node, "body", ()) if getattr(each, "name", None) == method] \
                    if method and isinstance(binding.node, ast.ClassDef) else []
                cell, node = binding.scope.cell, (*inside, binding.node)[0]
                number = getattr(node, "lineno", 1)
                return cell.name, number, marked(self.reader.line(cell, number), node, node)
        return "notebook", 1, ""

    def is_missing(self, path: str, level: int = 0) -> bool:
        """Whether an import cannot succeed: the module is neither installed, nor written by a cell."""
        module = path.partition(".")[0]
        if level or not is_foreign(module) or any(file.partition(".")[0] == module for file in self.files):
            return False
        if module not in self._looked_for and len(self._looked_for) >= MISSING:
            return False
        self._looked_for.add(module)
        return is_missing(module)

    @cached_property
    def run_by_cells(self) -> list[Site]:
        """The constructs that the students' cells run when they are loaded, and those of functions that they name."""
        return run_by_cells(self)

    @cached_property
    def calls_by_cells(self) -> dict[str, list[Site]]:
        """The calls that cells run, by the last part of the name that is called."""
        return calls_by_name(self.run_by_cells)

    @cached_property
    def uses(self) -> Uses:
        """Where the cells use each name."""
        return Uses(self)

    @cached_property
    def rare_import(self) -> str:
        """A module that a cell imports and that few notebooks do, or ""."""
        return rare_import(self)
