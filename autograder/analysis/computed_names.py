"""Attributes that are read by a name that a program puts together, `getattr(config, field.name)`: what they may be."""

import ast
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .bindings import Binding, Scope
from .handed_over import given_by_cells
from .hidden_ways import (
    GETTERS,
    GETTERS_OF_A_VALUE,
    LOOKING,
    MAGICS,
    POWERFUL,
    POWERFUL_MODULES,
    STARTING,
    THREADED,
    WAYS_OUT,
    starts_a_thread,
)
from .modules import KNOWN
from .names import Class, Instance
from .reach import Cells, Reach
from .sites import Site

DEPTH = 10  # of what a name is put together from
MANY = 100  # texts of one name
LEAVES = frozenset({"cmath", "math", "time"})  # modules that hold nothing but functions of numbers
# Objects whose attributes are what the notebook puts there.
PLAIN = frozenset({"argparse.Namespace()", "collections.namedtuple()()", "types.SimpleNamespace()"})
LOOKED_UP = ("__getattr__", "__getattribute__")  # methods that answer for all attributes
SHOWING = LOOKING | {"builtins.callable", "builtins.format", "builtins.repr", "builtins.str"}
CONTAINERS = (
    ast.Dict, ast.DictComp, ast.GeneratorExp, ast.IfExp, ast.List, ast.ListComp, ast.Set, ast.SetComp, ast.Tuple,
    ast.Starred, ast.UnaryOp, ast.keyword,
)  # fmt: skip
DANGEROUS = (
    WAYS_OUT | MAGICS | THREADED
    | {path.rpartition(".")[2] for path in POWERFUL}
    | {function for functions in STARTING.values() for function in functions}
)  # fmt: skip


class Text(NamedTuple):
    """A text that an expression may stand for: all of it, or how it begins and ends."""

    start: str
    end: str
    whole: bool = False

    def may_be(self, name: str) -> bool:
        return name == self.start if self.whole else name.startswith(self.start) and name.endswith(self.end)


ANY = Text("", "")


def reaches_a_way_out(reach: Reach | Cells, site: Site) -> bool:
    """Whether a call is `getattr` or one of its like, and may read a way to the code around a value.

    Not so where all names are known, where the object has none but the notebook's own, and where what is read is only
    shown; nor `getattr(np, name)`, with which people try one function after the other.
    """
    node, scope = site.node, site.scope
    paths = set(reach.names.qualified_names(node.func, scope))
    if GETTERS_OF_A_VALUE & paths:
        owner, wanted = node.args[0] if node.args else None, node.args[1:2]
    elif GETTERS & paths:
        owner, wanted = None, node.args
    else:
        return False
    texts = [text for each in wanted for text in texts_of(reach, each, scope)] or [ANY]
    owners = reach.names.qualified_names(owner, scope) if owner is not None else []
    if not any(_is_dangerous(text, owners) for text in texts):
        return False
    if all(text.whole for text in texts):
        return True
    return not (
        _is_harmless(reach, owner, scope) or _delegates(reach, owner, wanted, scope) or is_only_shown(reach, site)
    )


def _is_dangerous(text: Text, owners: list[str]) -> bool:
    if not text.whole:
        return any(text.may_be(name) for name in DANGEROUS)
    return any(part in WAYS_OUT | MAGICS | THREADED for part in text.start.split(".")) or any(
        path in POWERFUL or path.startswith(POWERFUL_MODULES) or starts_a_thread(path)
        for path in (f"{owner}.{text.start}" for owner in owners)
    )


def _is_harmless(reach: Reach | Cells, owner: ast.expr | None, scope: Scope) -> bool:
    """Whether no attribute of the object leads anywhere: whatever its name, the notebook put it there."""
    if owner is None:
        return False
    made = list(_made(reach, owner, scope))
    if made and all(PLAIN & set(paths) for paths in made):
        return True
    meanings = reach.names.resolve(owner, scope)
    known = [each for each in meanings if isinstance(each, str) and (each.split(".")[0] in KNOWN or each in LEAVES)]
    return len(known) == len(meanings) > 0 or is_of_the_notebook(reach, owner, scope)


def is_of_the_notebook(reach: Reach | Cells, owner: ast.expr, scope: Scope) -> bool:
    """Whether this is certainly an object of one of the notebook's classes that has no attributes of another."""
    meanings = reach.names.itself(owner, scope)
    return bool(meanings) and all(
        isinstance(each, Instance) and not any(reach.names.member(each.of, name) for name in LOOKED_UP)
        and not _makes_classes(reach, each.of)
        for each in meanings
    ) and not _may_be_another(reach, owner, scope)  # fmt: skip


def _makes_classes(reach: Reach | Cells, of: Class) -> bool:
    """`class Registry(type)`: its objects are classes."""
    waiting, seen = [of], {id(of)}
    while waiting:
        each = waiting.pop()
        for base in (meaning for node in each.node.bases for meaning in reach.names.resolve(node, each.scope)):
            if isinstance(base, str) and base.endswith(("type", "Type", "Meta")):
                return True
            if isinstance(base, Class) and id(base) not in seen:
                seen.add(id(base))
                waiting.append(base)
    return False


def _made(reach: Reach | Cells, owner: ast.expr, scope: Scope) -> Iterator[list[str]]:
    """The names of the calls that make what a name stands for."""
    bindings = reach.names.lookup(owner.id, scope) if isinstance(owner, ast.Name) else []
    for binding in bindings:
        if binding.kind == "value" and isinstance(binding.node, ast.Call):
            yield [f"{path}()" for path in reach.names.qualified_names(binding.node.func, binding.scope)]
        elif binding.kind != "member":
            yield []


def _may_be_another(reach: Reach | Cells, owner: ast.expr, scope: Scope) -> bool:
    """Whether the `self` of a method may be something else: where the method is read from its class, not an object."""
    current: Scope | None = scope
    while current is not None and not (isinstance(owner, ast.Name) and owner.id in current.bindings):
        current = current.parent
    if current is None or current.parent is None or not current.parent.is_class:
        return False
    method = current.node.name
    return any(
        (isinstance(site.node, ast.Attribute) and site.node.attr in (method, "__dict__")
        and not _is_an_object(reach, site.node.value, site.scope))
        or (isinstance(site.node, ast.Name) and site.node.id in (method, "vars"))
        for site in reach.model.run_by_cells
    )  # fmt: skip


def _is_an_object(reach: Reach | Cells, node: ast.expr, scope: Scope) -> bool:
    """`model` of `model.fit()`, `super()` of `super().__init__()`, `self.__dict__` of `self.__dict__.update()`."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        node = node.value
    meanings = reach.names.itself(node, scope)
    return bool(meanings) and all(isinstance(each, Instance) or each == "builtins.super()" for each in meanings)


def _delegates(reach: Reach | Cells, owner: ast.expr | None, wanted: list[ast.expr], scope: Scope) -> bool:
    """`def __getattr__(self, name): return getattr(self.array, name)`: the names are those that are read elsewhere."""
    match owner, scope.node, wanted:
        case ast.Attribute(), ast.FunctionDef(name="__getattr__", args=ast.arguments(args=[_, of])), [ast.Name(id=id_)]:
            bindings = reach.names.lookup(id_, scope)
            return of.arg == id_ and all(binding.kind == "parameter" for binding in bindings)
    return False


def is_only_shown(reach: Reach | Cells, site: Site) -> bool:
    """Whether nothing is made of a value but a text, or an answer of yes or no: `print(f"{getattr(self, name)}")`."""
    parents = {id(child): node for node in ast.walk(_statement(site.scope)) for child in ast.iter_child_nodes(node)}
    node: ast.AST = site.node
    while (parent := parents.get(id(node))) is not None:
        match parent:
            case ast.FormattedValue() | ast.Expr():
                return True
            case ast.Call(func=called) if called is not node:
                return bool(SHOWING & set(reach.names.qualified_names(called, site.scope)))
            case ast.comprehension():
                return False
        if not isinstance(parent, CONTAINERS):
            return False
        node = parent
    return False


def _statement(scope: Scope) -> ast.AST:
    """The statement of a cell in which a scope is."""
    while scope.parent is not None:
        scope = scope.parent
    return scope.module.statements[int(scope.position)][0]


def texts_of(reach: Reach | Cells, node: ast.expr | None, scope: Scope, depth: int = 0) -> list[Text]:
    """What text an expression may be."""
    reach.model.work.spend()
    if depth > DEPTH:
        return [ANY]
    match node:
        case ast.Constant(value=value):
            return [Text(value, value, True)] if isinstance(value, str) else []
        case ast.JoinedStr(values=[*_, _] as parts):
            return [Text(_written(parts[0]), _written(parts[-1]))]
        case ast.BinOp(op=ast.Add()):
            return [_sum(reach, node, scope, depth)]
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str() as text)):
            return [Text(text.partition("%")[0], "")]
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as text), attr="format")):
            return [Text(text.partition("{")[0], text.rpartition("}")[2])]
        case ast.IfExp(body=body, orelse=orelse):
            return _all(reach, [body, orelse], scope, depth)
        case ast.Subscript(value=value):
            return members_of(reach, value, scope, depth + 1)
        case ast.Name():
            return _bound(reach, node, scope, depth)
    return [ANY]


def _written(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else ""


def _sum(reach: Reach | Cells, node: ast.BinOp, scope: Scope, depth: int) -> Text:
    """`"plot_" + kind + "_all"`, as far as it is known."""
    left, right = (texts_of(reach, each, scope, depth + 1) for each in (node.left, node.right))
    return Text(left[0].start if len(left) == 1 else "", right[0].end if len(right) == 1 else "")


def _all(reach: Reach | Cells, nodes: Iterable[ast.expr], scope: Scope, depth: int) -> list[Text]:
    found = [text for each in nodes for text in texts_of(reach, each, scope, depth + 1)]
    return found if len(found) <= MANY else [ANY]


def _bound(reach: Reach | Cells, node: ast.Name, scope: Scope, depth: int) -> list[Text]:
    found: list[Text] = []
    for binding in reach.names.lookup(node.id, scope):
        match binding.kind:
            case "value":
                found += texts_of(reach, binding.node, binding.scope, depth + 1)
            case "element":
                found += _gone_through(reach, node.id, binding, depth)
            case "parameter":
                for given, around in given_by_cells(reach, binding, scope):
                    found += texts_of(reach, given, around, depth + 1)
            case _:
                return [ANY]
    return found if 0 < len(found) <= MANY else [ANY]


def _gone_through(reach: Reach | Cells, name: str, binding: Binding, depth: int) -> list[Text]:
    """What a name is in a loop over `binding.node`: `kind` in `for ax, kind in zip(axes, ("plot", "scatter"))`."""
    loops = [each for each in ast.walk(_statement(binding.scope))
             if isinstance(each, (ast.For, ast.comprehension)) and each.iter is binding.node]  # fmt: skip
    if not loops:
        return [ANY]
    target, iterable, scope = loops[0].target, loops[0].iter, binding.scope
    if isinstance(target, ast.Name):
        return members_of(reach, iterable, scope, depth + 1)
    places = [place for place, each in enumerate(getattr(target, "elts", ()))
              if isinstance(each, ast.Name) and each.id == name]  # fmt: skip
    if len(places) != 1 or any(isinstance(each, ast.Starred) for each in target.elts):
        return [ANY]
    place = places[0]
    match iterable:
        case ast.Call(func=ast.Attribute(value=of, attr="items"), args=[]) if place == 0:
            return members_of(reach, of, scope, depth + 1)
        case ast.Call(func=called, args=args) if not any(isinstance(each, ast.Starred) for each in args):
            path = reach.names.resolve_qualified_name(called, scope)
            if path == "builtins.zip" and place < len(args):
                return members_of(reach, args[place], scope, depth + 1)
            if path == "builtins.enumerate" and place == 1 and args:
                return members_of(reach, args[0], scope, depth + 1)
        case ast.Tuple(elts=rows) | ast.List(elts=rows):
            if all(isinstance(row, (ast.Tuple, ast.List)) and len(row.elts) > place for row in rows):
                return _all(reach, [row.elts[place] for row in rows], scope, depth)
    return [ANY]


def members_of(reach: Reach | Cells, node: ast.expr, scope: Scope, depth: int) -> list[Text]:
    """What texts a loop over an expression may go through."""
    reach.model.work.spend()
    if depth > DEPTH:
        return [ANY]
    match node:
        case ast.Tuple(elts=elts) | ast.List(elts=elts) | ast.Set(elts=elts):
            return _all(reach, elts, scope, depth)
        case ast.Dict(keys=keys):
            return _all(reach, [each or ast.Name("", ast.Load()) for each in keys], scope, depth)
        case ast.Constant(value=str() as text):
            return [Text(each, each, True) for each in text]
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as text), attr="split"), args=[]):
            return [Text(each, each, True) for each in text.split()]
        case ast.Call(func=ast.Attribute(value=of, attr="keys"), args=[]):
            return members_of(reach, of, scope, depth + 1)
        case ast.Call(func=called, args=[of]) if isinstance(called, ast.Name):
            path = reach.names.resolve_qualified_name(called, scope)
            if path.removeprefix("builtins.") in ("list", "reversed", "set", "sorted", "tuple"):
                return members_of(reach, of, scope, depth + 1)
        case ast.Name(id=id_):
            bindings = reach.names.lookup(id_, scope)
            if bindings and all(binding.kind == "value" for binding in bindings):
                return [text for binding in bindings
                        for text in members_of(reach, binding.node, binding.scope, depth + 1)]  # fmt: skip
        case ast.Attribute(value=of, attr=attr):
            return _of_a_class(reach, of, attr, scope, depth)
    return [ANY]


def _of_a_class(reach: Reach | Cells, of: ast.expr, attr: str, scope: Scope, depth: int) -> list[Text]:
    """`self.names` where the class has `names = ("w", "b")`, and nothing else is put there."""
    meanings = reach.names.itself(of, scope)
    stored = any(isinstance(site.node, ast.Attribute) and site.node.attr == attr
                 and not isinstance(site.node.ctx, ast.Load) for site in reach.model.run_by_cells)  # fmt: skip
    found: list[Text] = []
    for each in meanings:
        inside = reach.model.scope(each.of.node, each.of.scope) if isinstance(each, Instance) else None
        bindings = inside.bindings.get(attr, []) if inside else []
        if stored or not bindings or any(binding.kind != "value" for binding in bindings):
            return [ANY]
        found += [text for binding in bindings
                  for text in members_of(reach, binding.node, binding.scope, depth + 1)]  # fmt: skip
    return found or [ANY]
