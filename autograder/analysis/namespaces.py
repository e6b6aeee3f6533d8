"""Namespaces of modules and types, in which a program can pick anything by a name that it puts together."""

import ast
import sys

from .bindings import Scope
from .computed_names import PLAIN, Text, is_only_shown, texts_of
from .hidden_ways import NAMESPACES, PICKING, RUNNING_A_TEXT
from .modules import KNOWN
from .names import Class, FunctionDefinition, Instance
from .reach import Cells, Reach
from .sites import Site

CLASSES = frozenset({"__base__", "__bases__", "__class__", "__mro__", "mro"})
NAMING = frozenset({"__doc__", "__module__", "__name__", "__qualname__"})
BUILT_INS = ("__builtins__", "__loader__", "__spec__")  # what leads from a module's namespace to all others
KEEPS_NAMES = frozenset(f"builtins.{name}" for name in ("frozenset", "iter", "list", "set", "sorted", "tuple"))
TAKING = frozenset({"__getitem__", "get", "pop"})


def picks_from_a_namespace(cells: Cells, site: Site) -> bool:
    """`vars(sys)["_get" + "frame"]`, `sys.__dict__`, `globals()["__built" + "ins__"]`, `map(getattr, …)`"""
    match site.node:
        case ast.Call(func=called, args=[of]) if _is(cells, called, site, "builtins.vars"):
            return _is_opened(cells, of, site)
        case ast.Attribute(attr="__dict__", value=of, ctx=ast.Load()):
            return _is_opened(cells, of, site)
        case ast.Subscript(value=of, slice=key, ctx=ast.Load()) if _is_the_notebooks(cells, of, site):
            return _leads_out(texts_of(cells, key, site.scope))
        case ast.Call(func=ast.Attribute(attr=attr, value=of), args=[key, *_]) if attr in TAKING:
            return _is_the_notebooks(cells, of, site) and _leads_out(texts_of(cells, key, site.scope))
        case ast.Attribute(attr=attr, value=of, ctx=ast.Load()) if attr in RUNNING_A_TEXT:
            return not cells.names.resolve(of, site.scope) and bool(_handed_on(cells))
        case ast.Name(ctx=ast.Load()) | ast.Attribute(ctx=ast.Load()):
            return _is_used(site) and bool(PICKING & set(cells.names.qualified_names(site.node, site.scope)))
    return False


def is_a_member(reach: Reach | Cells, node: ast.AST, scope: Scope) -> bool:
    """`globals()["predict"]`, `name` in `for name in vars(config)`: a member of a namespace, or its name."""
    match node:
        case ast.Subscript(value=of):
            return _is_called(reach, of, scope)
        case ast.Name(id=name):
            bindings = reach.names.lookup(name, scope)
            return bool(bindings) and all(
                each.kind == "element" and _is_called(reach, each.node, each.scope) for each in bindings)  # fmt: skip
    return False


def _is_called(reach: Reach | Cells, node: ast.AST | None, scope: Scope) -> bool:
    """`globals()`, `list(globals())`, `vars(x).items()`"""
    match node:
        case ast.Call(func=ast.Attribute(attr="items" | "keys" | "values", value=of), args=[]):
            return _is_called(reach, of, scope)
        case ast.Call(func=called, args=args):
            path = reach.names.resolve_qualified_name(called, scope)
            return f"{path}()" in NAMESPACES or (
                path in KEEPS_NAMES and len(args) == 1 and _is_called(reach, args[0], scope)
            )
    return False


def _is(cells: Cells, node: ast.expr, site: Site, path: str) -> bool:
    return path in cells.names.qualified_names(node, site.scope)


def _is_the_notebooks(cells: Cells, of: ast.expr, site: Site) -> bool:
    """`globals()`, also under another name, and in a copy."""
    return bool(NAMESPACES & set(cells.names.qualified_names(of, site.scope)))


def _leads_out(keys: list[Text]) -> bool:
    return any(key.may_be(name) for key in keys for name in BUILT_INS)


def _is_opened(cells: Cells, of: ast.expr, site: Site) -> bool:
    """Whether this is, or may be, the namespace of a module or a type, and more than shown."""
    meanings = cells.names.itself(of, site.scope)
    if all(isinstance(each, (Instance, FunctionDefinition)) or _is_made(each) for each in meanings):
        # Of what no text tells what it is: it may be a module only where one was handed on.
        unknown = not meanings or any(isinstance(each, str) and each not in PLAIN for each in meanings)
        if not (unknown and _handed_on(cells)):
            return False
    return not (is_only_shown(cells, site) or _keeps_names(cells, site))


def _is_made(meaning: object) -> bool:
    return isinstance(meaning, str) and "()" in meaning and not meaning.startswith(("importlib.", "builtins.type()"))


def _keeps_names(cells: Cells, site: Site) -> bool:
    """`sorted(vars(np))`, `"dot" in vars(np)`: nothing but names."""
    match site.parent:
        case ast.Call(func=called) if called is not site.node:
            return bool(KEEPS_NAMES & set(cells.names.qualified_names(called, site.scope)))
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[of]):
            return of is site.node
        case ast.Attribute(attr="keys" | "__contains__"):
            return True
        case ast.For(iter=iterable) | ast.comprehension(iter=iterable):
            return iterable is site.node
    return False


def _is_used(site: Site) -> bool:
    """Whether a function is neither called where it is named, nor given another name that is followed."""
    match site.parent:
        case ast.Call(func=called):
            return called is not site.node
        case ast.Assign(targets=[ast.Name()]) | ast.Expr() | ast.Attribute():
            return False
    return True


def _handed_on(cells: Cells) -> list[Site]:
    """Where cells put a module or a type somewhere, from where nobody can follow it."""
    return cells.model.once("modules and types handed on", lambda: [
        site for site in cells.model.run_by_cells if _hands_on(cells, site)])  # fmt: skip


def _hands_on(cells: Cells, site: Site) -> bool:
    match site.node:
        case ast.Attribute(attr="items" | "values" | "popitem", value=of):
            return _is_the_notebooks(cells, of, site)
        case ast.Attribute(attr=attr) if attr in CLASSES:
            return _is_used_as_a_class(cells, site)
        case ast.Call(func=called, args=[_]) if _is(cells, called, site, "builtins.type"):
            return _is_used_as_a_class(cells, site)
        case ast.Name(ctx=ast.Load()) | ast.Attribute(ctx=ast.Load()):
            put = isinstance(site.parent, (ast.Call, ast.Dict, ast.List, ast.Return, ast.Set, ast.Tuple, ast.Yield,
                                           ast.keyword, ast.Starred))  # fmt: skip
            stored = isinstance(site.parent, ast.Assign) and not isinstance(site.parent.targets[0], ast.Name)
            if put or stored:
                paths = cells.names.qualified_names(site.node, site.scope)
                return any(map(_is_module, paths)) and not is_only_shown(cells, site)
    return False


def _is_used_as_a_class(cells: Cells, site: Site) -> bool:
    """Whether more is done with a class than to show or compare it, to tell its name or to make another object."""
    match site.parent:
        case ast.Compare():
            return False
        case ast.Attribute(attr=attr):
            return attr not in NAMING
        case ast.Call(func=called) if called is site.node and getattr(site.node, "attr", "__class__") == "__class__":
            return False
    known = cells.names.resolve(site.node, site.scope)
    return not (bool(known) and all(isinstance(each, Class) for each in known)) and not is_only_shown(cells, site)


def _is_module(path: str) -> bool:
    return path in sys.stdlib_module_names or path in KNOWN or path in sys.modules
