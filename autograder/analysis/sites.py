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
    found: list[Site] = []
    bodies: dict[str, list[tuple[ast.AST, Scope]]] = {}
    named: set[str] = set()
    work: list[tuple[ast.AST, Scope]] = []
    for module in (model.main, *model.files.values()):
        work += [(node, scope) for node, scope in module.statements if not scope.cell.given]
    while work:
        root, around = work.pop()
        stack: list[tuple[ast.AST, ast.AST | None, Scope]] = [(root, None, around)]
        while stack:
            node, parent, scope = stack.pop()
            model.work.spend()
            if isinstance(node, (ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.AugAssign)):
                found.append(Site(node, scope, 0, True, parent))
            inner = scope
            children: Iterable[ast.AST] = ast.iter_child_nodes(node)
            match node:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    inner = model.scope(node, scope)
                    inside = [(statement, inner) for statement in node.body]
                    if node.name in named or node.decorator_list or node.name.startswith("__"):
                        work += inside
                    else:
                        bodies.setdefault(node.name, []).extend(inside)
                    children, inner = [*node.decorator_list, node.args], scope
                case (
                    ast.Lambda()
                    | ast.ClassDef()
                    | ast.ListComp()
                    | ast.SetComp()
                    | ast.DictComp()
                    | ast.GeneratorExp()
                ):
                    inner = model.scope(node, scope)
                case ast.Match():
                    children = [*children, *model.facts.read_by_patterns(node)]
                case ast.Name(ctx=ast.Load()):
                    named.add(node.id)
                    work += bodies.pop(node.id, ())
                case ast.Attribute(ctx=ast.Load()):
                    named.add(node.attr)
                    work += bodies.pop(node.attr, ())
            stack.extend((child, node, inner) for child in children)
    return found


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
