"""
## What it does
Rejects changes to NumPy, to Python's built-ins, or to any other module: `np.dot = ...`, `setattr(np, ...)`,
`builtins.sum = ...`, `sys.modules[...] = ...`; and changes to what a function or an object is made of, such as
`__class__` and `__code__`. It counts wherever a cell does it, since it changes what every function of the notebook
calls.

## Why is this bad?
Code then does not do what it says. `np.dot` must be NumPy's for anybody who reads it.

## Example
```python
def slow_dot(a, b):
    return a @ b

np.dot = slow_dot

def gradient(X, dZ):
    return np.dot(X, dZ.T) / X.shape[1]
```

## Use instead
```python
def gradient(X, dZ):
    return np.dot(X, dZ.T) / X.shape[1]
```
"""

import ast
from collections.abc import Iterable, Iterator

from ..analysis.bindings import FILLING
from ..analysis.hidden_ways import NAMESPACES
from ..analysis.names import Names
from ..analysis.namespaces import is_a_member
from ..analysis.reach import Cells, Reach
from ..analysis.sites import Site
from ..analysis.statements import Module
from ..report import Violation
from .finding import report

name = "patched"

ATTRIBUTES = frozenset(
    {
        "__class__",
        "__code__",
        "__bases__",
        "__defaults__",
        "__kwdefaults__",
        "__globals__",
        "__builtins__",
        "__mro__",
        "__dict__",
        "__closure__",
    }
)
# Settings of these are made by assignment, and none of them computes.
SETTINGS = frozenset(
    {
        "IPython",
        "PIL",
        "cv2",
        "matplotlib",
        "os",
        "pandas",
        "plotly",
        "plt",
        "seaborn",
        "sklearn",
        "sys",
        "torch",
        "warnings",
    }
)
TYPES = frozenset({"bool", "int", "float", "complex", "str", "object"})
PATCHERS = ("unittest.mock.", "mock.", "pytest.MonkeyPatch", "gorilla.", "forbiddenfruit.")
# Functions that a namespace may be handed to: they read it, or run what can be read with the cells.
READING = frozenset(
    f"builtins.{name}"
    for name in ("bool", "dict", "dir", "id", "isinstance", "iter", "len", "list", "print", "repr", "set", "sorted",
                 "str", "tuple", "type")
) | {"copy.copy", "sys.getsizeof"}
READERS = frozenset(
    {"IPython", "cProfile", "doctest", "inspect", "json", "logging", "pandas", "pprint", "profile", "timeit"}
)
CHANGING = FILLING | {"pop", "popitem", "clear", "__delitem__", "__delattr__"}

INSTEAD = "leave NumPy and Python as they are, and define a function of your own under a name of its own"


def find(reach: Reach) -> Iterator[Violation]:
    yield from _found(reach, reach.sites(ast.Attribute, ast.Subscript, ast.Call, ast.AugAssign))
    cells = Cells(reach.model, Names(reach.model))
    yield from reach.model.once(name, lambda: _found(cells, cells.model.run_by_cells))


def _found(reach: Reach | Cells, sites: Iterable[Site]) -> Iterator[Violation]:
    for site in sites:
        if _changes(reach, site):
            yield report(name, reach, site, "changes what the notebook's functions call", INSTEAD)


def _changes(reach: Reach | Cells, site: Site) -> bool:
    match site.node:
        case ast.Attribute(ctx=ast.Store() | ast.Del(), attr=attr, value=value):
            return attr in ATTRIBUTES or (not _is_harmless(site) and _is_module(reach, value, site))
        case ast.Subscript(ctx=ast.Store() | ast.Del(), value=value):
            return _is_namespace(reach, value, site)
        case ast.Call(func=ast.Attribute(attr=attr, value=value)) if attr in CHANGING and _is_namespace(
            reach, value, site
        ):
            return True
        case ast.AugAssign(target=ast.Name() | ast.Attribute() as target):
            return _is_namespace(reach, ast.copy_location(_read(target), target), site)
        case ast.Call(func=ast.Attribute(attr="__setattr__" | "__delattr__"), args=args) if any(
            isinstance(argument, ast.Constant) and argument.value in ATTRIBUTES for argument in args
        ):
            return True
        case ast.Call(func=ast.Attribute(attr="__setattr__" | "__delattr__"), args=[*_, owner, _, _]):
            return _is_module(reach, owner, site)
        case ast.Call(func=called, args=[first, *rest]):
            paths = reach.names.qualified_names(called, site.scope)
            if {"builtins.setattr", "builtins.delattr"} & set(paths):
                named = rest[0].value if rest and isinstance(rest[0], ast.Constant) else ""
                return named in ATTRIBUTES or _is_module(reach, first, site)
            if any(_is_namespace(reach, argument, site) for argument in (first, *rest)):
                return not paths or not all(path in READING or path.split(".")[0] in READERS for path in paths)
            return any(path.startswith(PATCHERS) for path in paths)
    return False


def _read(target: ast.expr) -> ast.expr:
    """A name or attribute as it is read."""
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    return ast.Attribute(target.value, target.attr, ast.Load())


def _is_harmless(site: Site) -> bool:
    """Whether a number, a text or a built-in type is assigned: `np.bool = bool` for old code, `np.random.seed = 1`."""
    match site.parent:
        case ast.Assign(value=ast.Constant()):
            return True
        case ast.Assign(value=ast.Name(id=assigned)):
            return assigned in TYPES
    return False


def _is_module(reach: Reach | Cells, node: ast.AST, site: Site) -> bool:
    """Whether this is a module, or a part of one, that functions may call."""
    for meaning in reach.names.resolve(node, site.scope):
        if isinstance(meaning, Module) or (
            isinstance(meaning, str) and "()" not in meaning and meaning.split(".")[0] not in SETTINGS
        ):
            return True
        if isinstance(meaning, str) and meaning.startswith("sys.modules"):
            return True
    return False


def _is_namespace(reach: Reach | Cells, node: ast.AST, site: Site) -> bool:
    """Whether this is the dictionary in which names are looked up."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return _is_module(reach, node.value, site)
    if is_a_member(reach, node, site.scope):
        return False
    paths = reach.names.qualified_names(node, site.scope)
    return any(path in NAMESPACES for path in paths) or any(path == "builtins.__dict__" for path in paths)
