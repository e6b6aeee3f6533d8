"""Functions that are called under a name of which the text does not tell at once what it stands for."""

import ast
from collections.abc import Iterator

from .bindings import FUNCTIONS, MOST, Binding, Scope
from .calls import argument_of
from .names import Class, FunctionDefinition, Meaning
from .reach import Cells, Reach
from .sites import Site
from .uses import has_stars

DEPTH = 5  # functions that hand a parameter on to each other
AT_ONCE = frozenset({"builtins.filter", "builtins.map", "builtins.max", "builtins.min", "builtins.sorted",
                     "functools.reduce", "itertools.accumulate", "itertools.starmap"})  # fmt: skip
TAKING = frozenset({"get", "pop", "setdefault", "__getitem__"})


def is_called_at_once(cells: Cells, site: Site) -> bool:
    """`map(max, rows)`: a function that is handed to one which calls it, and keeps it nowhere."""
    call = site.parent if isinstance(site.parent, ast.Call) else None
    return call is not None and bool(AT_ONCE & set(cells.names.qualified_names(call.func, site.scope)))


def is_unknown(reach: Reach, function: ast.expr, scope: Scope, depth: int = 0) -> bool:
    """Whether nothing tells what is called; of a parameter, the calls of its function do: `apply(sigmoid, Z)`."""
    meanings = reach.names.resolve(function, scope)
    if any(not (isinstance(each, str) and each.endswith("()")) for each in meanings):
        return False
    match function:
        case ast.Name(id=name) if not reach.names.lookup(name, scope):
            return False  # graded on its own
        case ast.Name(id=name) if depth < DEPTH:
            return any(_is_bound_to_unknown(reach, each, depth) for each in reach.names.lookup(name, scope))
        case ast.Call(func=ast.Attribute(attr=attr, value=of)) if attr in TAKING:
            return not any(isinstance(each, (FunctionDefinition, Class)) for each in reach.names.resolve(of, scope))
        case ast.Call(func=called) if depth < DEPTH:
            made_by = reach.names.resolve(called, scope)
            return not made_by or any(_returns_unknown(reach, each, depth) for each in made_by)
    return True


def _returns_unknown(reach: Reach, function: Meaning, depth: int) -> bool:
    if not (isinstance(function, FunctionDefinition) and isinstance(function.node, ast.FunctionDef)):
        return True
    inside = reach.model.scope(function.node, function.scope)
    returned = [each.value for each in reach.model.facts.returns(function.node)]
    return any(each is None or is_unknown(reach, each, inside, depth + 1) for each in returned)


def _is_bound_to_unknown(reach: Reach, binding: Binding, depth: int) -> bool:
    if binding.kind == "value" and isinstance(binding.node, ast.expr):
        return is_unknown(reach, binding.node, binding.scope, depth + 1)
    function = binding.by
    if binding.kind != "parameter" or not isinstance(function, FUNCTIONS) or binding.scope.is_class:
        return True
    named = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]
    place = named.index(binding.name) if binding.name in named else MOST
    if binding.name not in [*named, *(arg.arg for arg in function.args.kwonlyargs)]:
        return True
    given = [_argument(reach, site, binding, place) for site in _calls(reach, function)]
    known = bool(given) or (place == 0 and _decorates(reach, function))
    return not known or any(each is None or is_unknown(reach, each, around, depth + 1) for each, around in given)


def _calls(reach: Reach, function: ast.AST) -> Iterator[Site]:
    """The reached calls of a function, and those that cells run."""
    for site in (*reach.sites(ast.Call), *reach.model.run_by_cells):
        if isinstance(site.node, ast.Call) and any(
            isinstance(each, FunctionDefinition) and each.node is function
            for each in reach.names.resolve(site.node.func, site.scope)
        ):
            yield site


def _argument(reach: Reach, site: Site, binding: Binding, place: int) -> tuple[ast.expr | None, Scope]:
    """What a parameter gets in a call; None where that is not written out."""
    node = site.node
    plain = isinstance(node.func, ast.Name) and all(
        each.kind == "function" for each in reach.names.lookup(node.func.id, site.scope)
    )
    if not plain or has_stars(node):
        return None, site.scope
    found = argument_of(node, place, binding.name)
    return (found, site.scope) if found is not None else (binding.node, binding.scope)


def _decorates(reach: Reach, function: ast.AST) -> bool:
    """Whether a function stands below another as its decorator, and so gets that one."""
    return any(
        isinstance(each, FunctionDefinition) and each.node is function
        for statement, scope in reach.model.main.statements
        for decorator in getattr(statement, "decorator_list", ())
        for each in reach.names.resolve(decorator, scope)
    )
