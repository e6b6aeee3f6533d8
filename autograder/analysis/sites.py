"""Constructs where they are reached; here those that the students' cells run, which are the same for every function."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .bindings import Scope
from .modules import COMMON, DEPENDABLE, KNOWN

if TYPE_CHECKING:
    from .model import SemanticModel


@dataclass(eq=False, slots=True)
class Site:
    """A construct that is reached.

    `depth` counts the loops around it, those around its callers included. `at_import` marks code that runs once,
    when its cell is run. `parent` is the node that it stands in.
    """

    node: ast.AST
    scope: Scope
    depth: int
    at_import: bool
    parent: ast.AST | None


def run_by_cells(model: "SemanticModel") -> list[Site]:
    """The constructs that the students' cells run when they are loaded, and those of functions that they name."""
    return _CellWalk(model).run()


class _CellWalk:
    """The walk through what cells run. The body of a function waits until its name is read somewhere."""

    def __init__(self, model: "SemanticModel"):
        self._model = model
        self._bodies: dict[str, list[tuple[ast.AST, Scope]]] = {}
        self._named: set[str] = set()
        self._work = [(node, scope) for module in (model.main, *model.files.values())
                      for node, scope in module.statements if not scope.cell.given]

    def run(self) -> list[Site]:
        found: list[Site] = []
        while self._work:
            root, around = self._work.pop()
            stack: list[tuple[ast.AST, ast.AST | None, Scope]] = [(root, None, around)]
            while stack:
                node, parent, scope = stack.pop()
                self._model.work.spend()
                if isinstance(node, (ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.AugAssign)):
                    found.append(Site(node, scope, 0, True, parent))
                children, inner = self._inside(node, scope)
                stack.extend((child, node, inner) for child in children)
        return found

    def _inside(self, node: ast.AST, scope: Scope) -> tuple[Iterable[ast.AST], Scope]:
        """What runs where a node stands, and its scope."""
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._body(node, [(statement, self._model.scope(node, scope)) for statement in node.body])
                return [*node.decorator_list, node.args], scope
            case (
                ast.Lambda()
                | ast.ClassDef()
                | ast.ListComp()
                | ast.SetComp()
                | ast.DictComp()
                | ast.GeneratorExp()
            ):
                return ast.iter_child_nodes(node), self._model.scope(node, scope)
            case ast.Match():
                return [*ast.iter_child_nodes(node), *self._model.facts.read_by_patterns(node)], scope
            case ast.Name(ctx=ast.Load()):
                self._read(node.id)
            case ast.Attribute(ctx=ast.Load()):
                self._read(node.attr)
        return ast.iter_child_nodes(node), scope

    def _body(self, node: ast.FunctionDef | ast.AsyncFunctionDef, inside: list[tuple[ast.AST, Scope]]) -> None:
        if node.name in self._named or node.decorator_list or node.name.startswith("__"):
            self._work += inside
        else:
            self._bodies.setdefault(node.name, []).extend(inside)

    def _read(self, name: str) -> None:
        self._named.add(name)
        self._work += self._bodies.pop(name, ())


def calls_by_name(sites: Iterable[Site]) -> dict[str, list[Site]]:
    """The calls among these, by the last part of the name that is called."""
    found: dict[str, list[Site]] = {}
    for site in sites:
        if isinstance(site.node, ast.Call) and isinstance(site.node.func, (ast.Name, ast.Attribute)):
            called = site.node.func
            found.setdefault(called.id if isinstance(called, ast.Name) else called.attr, []).append(site)
    return found


def rare_import(model: "SemanticModel") -> str:
    """A module that a cell imports and that few notebooks do: a file of that name would be taken for it; or ""."""
    for scope, node in _imports(model):
        paths = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        for path in paths:
            module = path.partition(".")[0]
            if not scope.cell.given and module not in KNOWN | DEPENDABLE | COMMON | set(model.files):
                return module
    return ""


def _imports(model: "SemanticModel") -> Iterator[tuple[Scope, ast.Import | ast.ImportFrom]]:
    for statement, scope in model.main.statements:
        if "import" in scope.cell.source:
            for node in ast.walk(statement):
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    yield scope, node
