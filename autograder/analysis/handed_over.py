"""What the cells call the notebook's functions with, as far as each call tells."""

import ast
from collections.abc import Iterator

from .bindings import Binding, Scope
from .calls import argument_of
from .names import Instance
from .reach import Cells, Reach
from .sites import Site
from .uses import has_stars


def given_by_cells(reach: Reach | Cells, binding: Binding, scope: Scope) -> Iterator[tuple[ast.expr | None, Scope]]:
    """What a parameter, read in `scope`, gets in the calls that cells run, each with its scope; None where that is not
    written out, or where the function is not only called."""
    function, around = binding.by, binding.scope
    if binding.kind != "parameter" or not isinstance(function, ast.FunctionDef):
        yield None, scope
        return
    named = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]
    makes = around.is_class and function.name == "__init__"
    calls = reach.model.calls_by_cells.get(around.node.name if makes else function.name, [])
    if not calls or binding.name not in [*named, *(arg.arg for arg in function.args.kwonlyargs)]:
        yield None, scope
        return
    place = named.index(binding.name) if binding.name in named else None
    for site in calls:
        for shift in [1] if makes else _shifts(reach, site):
            yield _argument(site.node, binding, None if place is None else place - shift), site.scope


def _shifts(reach: Reach | Cells, site: Site) -> list[int]:
    """How many parameters come before the arguments: one in `model.fit(X)`, none in `fit(X)`, unknown in `x.fit(X)`."""
    if not isinstance(site.node.func, ast.Attribute):
        return [0]
    meanings = reach.names.resolve(site.node.func.value, site.scope)
    return [1] if meanings and all(isinstance(each, Instance) for each in meanings) else [0, 1]


def _argument(call: ast.Call, binding: Binding, place: int | None) -> ast.expr | None:
    """What a parameter gets in a call; `place` is where it stands among the arguments."""
    if has_stars(call) or (place is not None and place < 0):
        return None
    found = argument_of(call, len(call.args) if place is None else place, binding.name)
    return found if found is not None else binding.node
