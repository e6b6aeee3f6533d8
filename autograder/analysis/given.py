"""What calls are given by `*` and `**`, and whether a thing is the notebook's own, as far as the text tells.

Both are followed to where it is written out: through names, parameters, attributes, copies and what functions return. A
key that is not written out may be any; so may everything in what the text does not tell, which is `unknown`.
"""

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from .bindings import MOST, Binding, Scope
from .names import Class, FunctionDefinition
from .reach import Cells, Reach
from .work import LOOKUPS, NESTING

COPYING = frozenset(f"builtins.{name}" for name in ("dict", "list", "tuple", "reversed", "sorted")) | {
    "collections.OrderedDict", "copy.copy", "copy.deepcopy"}  # fmt: skip
# What these answer holds nothing of the notebook's: as much as to restore what there was.
HARMLESS = frozenset({"numpy.get_printoptions"})
# Objects of these have the attributes that they are given, and methods that are known.
HOLDING = frozenset({"argparse.ArgumentParser().parse_args", "argparse.Namespace", "collections.namedtuple()",
                     "types.SimpleNamespace"})  # fmt: skip


@dataclass
class Given:
    """The values that an argument may get, each with the scope in which it stands."""

    values: list[tuple[ast.expr, Scope]] = field(default_factory=list)
    unknown: bool = False


def by_name(within: Reach | Cells, call: ast.Call, name: str, scope: Scope) -> Given:
    """What a call gives to the argument of this name: itself, or by `**`."""
    search = _Search(within, name)
    search.keywords(call.keywords, scope)
    return search.found


def by_star(within: Reach | Cells, call: ast.Call, scope: Scope) -> Given:
    """What a call gives by `*`, in whatever place."""
    search = _Search(within, "")
    for argument in call.args:
        if isinstance(argument, ast.Starred):
            search.sequence(argument.value, scope)
    return search.found


def is_own(within: Reach | Cells, node: ast.expr, scope: Scope) -> bool:
    """Whether this is certainly an object of a class of the notebook, or one that holds only what it is given."""
    search = _Search(within, "")
    search.object(node, scope)
    return not search.found.unknown


class _Search:
    """One search: for all that a sequence holds, what a mapping holds under a name, or where an object is made."""

    def __init__(self, within: Reach | Cells, name: str):
        self._model, self._names, self._callers = within.model, within.names, within.callers
        self._name = name
        self._idle = isinstance(within, Cells)  # what nobody calls there, nobody calls
        self._seen: set[tuple[int, str]] = set()
        self._depth = 0
        self.found = Given()

    def keywords(self, keywords: list[ast.keyword], scope: Scope) -> None:
        for word in keywords:
            if word.arg is None:
                self.mapping(word.value, scope)
            elif word.arg == self._name:
                self._add(word.value, scope)

    def mapping(self, node: ast.AST | None, scope: Scope) -> None:
        """What a mapping holds under the name."""
        self._follow(self._mapping, node, scope)

    def sequence(self, node: ast.AST | None, scope: Scope) -> None:
        """What a sequence holds."""
        self._follow(self._sequence, node, scope)

    def object(self, node: ast.AST | None, scope: Scope) -> None:
        """Where an object is made."""
        self._follow(self._object, node, scope)

    def _add(self, node: ast.AST, scope: Scope) -> None:
        self.found.values.append((node, scope))

    def _follow(self, kind: Callable[[ast.AST, Scope], None], node: ast.AST | None, scope: Scope) -> None:
        """Follow what copies, chooses and names; the rest is of one kind or the other."""
        key = (id(node), kind.__name__)
        if key in self._seen:
            return
        if node is None or len(self._seen) > LOOKUPS or self._depth > NESTING:
            self.found.unknown = True
            return
        self._model.work.spend()
        self._seen.add(key)
        self._depth += 1
        match node:
            case ast.Constant():
                pass
            case ast.IfExp():
                self._all(kind, [node.body, node.orelse], scope)
            case ast.BoolOp():
                self._all(kind, node.values, scope)
            case ast.BinOp(op=ast.BitOr() | ast.Add()):
                self._all(kind, [node.left, node.right], scope)
            case ast.NamedExpr():
                self._follow(kind, node.value, scope)
            case ast.Name():
                self._named(kind, node, scope)
            case ast.Attribute():
                self._stored(kind, node)
            case ast.Call():
                self._called(kind, node, scope)
            case _:
                kind(node, scope)
        self._depth -= 1

    def _all(self, kind: Callable[[ast.AST, Scope], None], nodes: Iterable[ast.AST], scope: Scope) -> None:
        for node in nodes:
            self._follow(kind, node, scope)

    def _mapping(self, node: ast.AST, scope: Scope) -> None:
        match node:
            case ast.Dict():
                for key, value in zip(node.keys[:LOOKUPS], node.values, strict=False):
                    self._item(key, value, scope)
            case ast.List(elts=pairs) | ast.Tuple(elts=pairs) if all(
                isinstance(pair, ast.Tuple) and len(pair.elts) == 2 for pair in pairs
            ):  # dict([("key", f)])
                for pair in pairs[:LOOKUPS]:
                    self._item(pair.elts[0], pair.elts[1], scope)
            case ast.Subscript():
                self._chosen(self._mapping, node, scope)
            case _:
                self.found.unknown = True

    def _item(self, key: ast.AST | None, value: ast.expr, scope: Scope) -> None:
        if key is None:
            self.mapping(value, scope)
        elif not isinstance(key, ast.Constant) or key.value == self._name:
            self._add(value, scope)

    def _sequence(self, node: ast.AST, scope: Scope) -> None:
        match node:
            case ast.Tuple(elts=elts) | ast.List(elts=elts) | ast.Set(elts=elts):
                self._elements(elts, scope)
            case ast.Subscript(slice=ast.Slice()):
                self.sequence(node.value, scope)
            case ast.Subscript():
                self._chosen(self._sequence, node, scope)
            case _:
                self.found.unknown = True

    def _elements(self, nodes: list[ast.expr], scope: Scope) -> None:
        for each in nodes[:LOOKUPS]:
            if isinstance(each, ast.Starred):
                self.sequence(each.value, scope)
            else:
                self._add(each, scope)

    def _object(self, node: ast.AST, scope: Scope) -> None:
        if isinstance(node, ast.Subscript):
            self._chosen(self._object, node, scope)
        else:
            self.found.unknown = True

    def _chosen(self, kind: Callable[[ast.AST, Scope], None], node: ast.Subscript, scope: Scope) -> None:
        """`SETTINGS["zeros"]`: one of those that stand in a table, whichever."""
        table = node.value
        if isinstance(table, ast.Name):
            bindings = [each for each in self._names.lookup(table.id, scope) if each.kind == "value"]
            tables = [(each.node, each.scope) for each in bindings]
        else:
            tables = [(table, scope)]
        for each, around in tables:
            parts = each.values if isinstance(each, ast.Dict) else getattr(each, "elts", None)
            self._all(kind, [None] if parts is None else parts[:LOOKUPS], around)
        self.found.unknown = self.found.unknown or not tables

    def _named(self, kind: Callable[[ast.AST, Scope], None], node: ast.Name, scope: Scope) -> None:
        bindings = self._names.lookup(node.id, scope)
        known = 0 < len(bindings) < MOST and (kind == self._object or not self._callers.is_handed_on(node.id))
        self.found.unknown = self.found.unknown or not known
        for binding in bindings[:MOST]:
            match binding.kind:
                case "value":
                    self._follow(kind, binding.node, binding.scope)
                case "element" if isinstance(binding.node, (ast.Tuple, ast.List)):
                    self._all(kind, binding.node.elts, binding.scope)
                case "member":
                    for each in binding.node.elts if isinstance(binding.node, ast.Tuple) else [binding.node]:
                        self._put(kind, each, binding.scope)
                case "class" if kind == self._object:
                    pass
                case "parameter":
                    self._parameter(kind, binding, node, scope)
                case _:
                    self.found.unknown = True

    def _put(self, kind: Callable[[ast.AST, Scope], None], value: ast.AST | None, scope: Scope) -> None:
        """What is put into an object: `options["key"] = f`, `options.update(key=f)`."""
        key = self._callers.key(value) if value is not None else None
        if value is None:
            self.found.unknown = True
        elif kind == self._mapping and isinstance(value, ast.Dict) and key is None:
            self.mapping(value, scope)
        elif kind == self._sequence or (kind == self._mapping and key in (None, self._name)):
            self._add(value, scope)

    def _stored(self, kind: Callable[[ast.AST, Scope], None], node: ast.Attribute) -> None:
        """`self.options`: what any code that runs assigns to an attribute of this name."""
        if node.attr == "shape":
            return
        stored = self._callers.stored(node.attr)
        self.found.unknown = self.found.unknown or not 0 < len(stored) < MOST
        for value, scope in stored[:MOST]:
            self._follow(kind, value, scope)
        for value, scope in self._callers.put(node.attr)[:LOOKUPS]:
            self._put(kind, value, scope)

    def _called(self, kind: Callable[[ast.AST, Scope], None], node: ast.Call, scope: Scope) -> None:
        """What a call answers: a copy, or what a function of the notebook returns."""
        meanings = self._names.resolve(node.func, scope)
        paths = {each for each in meanings if isinstance(each, str)}
        owner = node.func.value if isinstance(node.func, ast.Attribute) and node.func.attr == "copy" else None
        functions = [each for each in meanings if isinstance(each, FunctionDefinition)]
        if paths & COPYING:
            self._all(kind, node.args[:1], scope)
            if kind == self._mapping:
                self.keywords(node.keywords, scope)
        elif owner is not None and not paths:
            self._follow(kind, owner, scope)
        elif not functions:
            made = kind == self._object and all(isinstance(each, Class) for each in meanings)
            known = HARMLESS if kind != self._object else HOLDING
            self.found.unknown = self.found.unknown or not meanings or not (made or (paths <= known and paths))
        for function in functions:
            inside = self._model.scope(function.node, function.scope)
            returned = ([function.node.body] if isinstance(function.node, ast.Lambda)
                        else [each.value for each in self._model.facts.returns(function.node)[:20]])
            self._all(kind, returned, inside)

    def _parameter(
        self, kind: Callable[[ast.AST, Scope], None], binding: Binding, node: ast.Name, scope: Scope
    ) -> None:
        """A parameter: its default, and what the calls of its function give to it."""
        name, function = node.id, binding.by
        if binding.node is not None:
            self._follow(kind, binding.node, binding.scope)
        calls = self._callers.calls_of(function)
        if kind == self._object and self._names.resolve(node, scope) and binding.node is None:  # `self`
            for call in calls[:LOOKUPS]:
                self._all(kind, call.arguments[: call.names_object], call.scope)
            return
        known = 0 < len(calls) <= LOOKUPS or (self._idle and self._callers.is_idle(function))
        self.found.unknown = self.found.unknown or not known
        positional = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]
        for call in calls[:LOOKUPS]:
            self._model.work.spend()
            if function.args.kwarg is not None and function.args.kwarg.arg == name:
                self.keywords(call.node.keywords, call.scope)
            elif function.args.vararg is not None and function.args.vararg.arg == name:
                self._elements(call.arguments, call.scope)
            else:
                self._all(kind, [word.value for word in call.node.keywords if word.arg == name], call.scope)
                place = positional.index(name) - (not call.names_object) if name in positional else len(call.arguments)
                self._all(kind, call.arguments[max(0, place) : place + 1], call.scope)
