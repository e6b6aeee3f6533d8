"""How many written-out things a loop runs over at most, as far as the text tells: a few of them grow with nothing."""

import ast
from collections.abc import Callable
from itertools import islice

from .bindings import MOST, Binding, Scope
from .model import SemanticModel
from .names import Names
from .origins import Origins, integer
from .stores import VIEWS, Stores, Untouched, is_of
from .work import LOOKUPS, NESTING

SMALL = 16  # a loop over so few written-out things grows with nothing
# How far a name is trusted to have what it is bound to: where it is not filled itself, under whatever other name; where
# nothing but a function that it is handed to, and that reads it, has it too; and where nobody has it.
LENIENT, CAREFUL, STRICT = range(3)
# What takes as many as the bounds of a slice leave.
SEQUENCES = (ast.List, ast.ListComp, ast.Tuple, "builtins.list", "builtins.sorted", "builtins.tuple", "numpy.array")


class Lengths:
    """Lengths of what the code of one notebook goes through."""

    def __init__(self, model: SemanticModel, names: Names, origins: Origins):
        self._model = model
        self._names = names
        self._origins = origins
        self._stores = Stores(names, origins)
        self._untouched = Untouched(model, names, origins, self._stores)
        self._assumed: dict[tuple[object, ...], int] = {}  # of names that are being looked at
        self._asked: set[tuple[object, ...]] = set()
        self._steps = 0
        self._depth = 0

    def is_small(self, node: ast.AST, scope: Scope, strict: bool = False) -> bool:
        """Whether this is at most SMALL written-out things. `strict` trusts no name whose list could be filled."""
        return 0 <= self.length(node, scope, strict) <= SMALL

    def length(self, node: ast.AST, scope: Scope, strict: bool = False) -> int:
        """How many written-out things this is at most, or -1 where the text does not tell."""
        self._steps = self._depth = 0
        return self._length(node, scope, STRICT if strict else LENIENT)

    def _length(self, node: ast.AST, scope: Scope, trust: int) -> int:
        """How many things there are at most, or -1 where the text does not tell."""
        self._model.work.spend()
        self._steps += 1
        self._depth += 1
        try:
            return -1 if self._steps > LOOKUPS or self._depth > NESTING else self._known_length(node, scope, trust)
        finally:
            self._depth -= 1

    def _known_length(self, node: ast.AST, scope: Scope, trust: int) -> int:
        match node:
            case ast.Tuple(elts=elts) | ast.List(elts=elts) | ast.Set(elts=elts):
                lengths = [
                    self._length(inner.value, scope, trust) if isinstance(inner, ast.Starred) else 1
                    for inner in elts[: SMALL + 1]
                ]
                return -1 if min(lengths, default=0) < 0 else sum(lengths)
            case ast.Dict(keys=keys):
                return -1 if None in keys else len(keys)
            case ast.Constant(value=str() | bytes() as text):
                return len(text)
            case ast.Attribute(attr="shape"):
                return 2
            case ast.Attribute():
                return self._length_of_attribute(node, scope, trust)
            case ast.Name():
                return self._length_of_name(node, scope, trust)
            case ast.ListComp(generators=[only]) | ast.SetComp(generators=[only]) | ast.DictComp(generators=[only]):
                return self._length(only.iter, scope, trust)
            case ast.IfExp():
                return self._longest([(node.body, scope), (node.orelse, scope)], trust)
            case ast.BinOp(op=ast.Add()):
                left, right = self._length(node.left, scope, trust), self._length(node.right, scope, trust)
                return left + right if min(left, right) >= 0 else -1
            case ast.Subscript(slice=ast.Slice() as bounds):
                return self._slice(node, bounds, scope, trust)
            case ast.Subscript(value=ast.Call() as call, slice=ast.Constant(value=int() as index)):
                found = self._origins.part(call, scope, index)
                return -1 if found is None else self._longest(found, max(trust, CAREFUL))
            case ast.Call() if (copied := self._origins.copied(node, scope)) is not None and not node.keywords:
                return self._length(copied, scope, trust)
            case ast.Call(func=ast.Attribute(value=value, attr=attr)) if attr in VIEWS:
                return self._length(value, scope, trust)
            case ast.Call() if not any(isinstance(argument, ast.Starred) for argument in node.args):
                return self._length_of_call(node, scope, trust)
        return -1

    def _length_of_call(self, node: ast.Call, scope: Scope, trust: int) -> int:
        match self._names.resolve_qualified_name(node.func, scope), node.args:
            case "builtins.range", [*bounds]:
                numbers = [integer(bound) for bound in bounds]
                if len(bounds) == 1 and numbers[0] is None:
                    numbers = [self._counted(bounds[0], scope, trust)]
                if None in numbers or not 1 <= len(numbers) <= 3 or (len(numbers) == 3 and numbers[2] == 0):
                    return -1
                return sum(1 for _ in islice(range(*numbers), SMALL + 1))  # its length may be too large for `len`
            case "collections.deque", _:
                return self._most_of_deque(node, scope)
            case "builtins.zip", [_, *_] if not node.keywords:
                lengths = [self._length(argument, scope, trust) for argument in node.args]
                return min((length for length in lengths if length >= 0), default=-1)
            case "builtins.dict", [first]:
                length = self._length(first, scope, trust)
                return length + len(node.keywords) if length >= 0 and all(word.arg for word in node.keywords) else -1
            case "builtins.dict", []:
                return len(node.keywords) if all(keyword.arg for keyword in node.keywords) else -1
            case ("builtins.map", [_, first]) | ("builtins.filter", [_, first]):
                return self._length(first, scope, trust)
            case "numpy.shape", [_]:
                return 2
            case (
                (
                    "builtins.enumerate"
                    | "builtins.reversed"
                    | "builtins.sorted"
                    | "builtins.list"
                    | "builtins.tuple"
                    | "builtins.set"
                    | "builtins.iter"
                ),
                [first, *_],
            ):
                return self._length(first, scope, trust)
        found = self._origins.returned(node, scope)
        return -1 if found is None else self._longest(found, max(trust, CAREFUL))

    def _counted(self, node: ast.expr, scope: Scope, trust: int) -> int | None:
        """How many `len(x)` is at most."""
        match node:
            case ast.Call(args=[inner]) if self._names.resolve_qualified_name(node.func, scope) == "builtins.len":
                length = self._length(inner, scope, trust)
                return length if length >= 0 else None
        return None

    def _length_of_name(self, node: ast.Name, scope: Scope, trust: int) -> int:
        """The most of all that a name is bound to."""
        bindings = self._names.lookup(node.id, scope)
        return self._settled((trust, *map(id, bindings)), lambda: self._most(bindings, trust))

    def _length_of_attribute(self, node: ast.Attribute, scope: Scope, trust: int) -> int:
        """The most of all that an attribute is set to."""
        found = self._origins.attribute(node, scope) if trust != STRICT else None
        if not found or not self._untouched.is_attribute_read_only(node.attr):
            return -1
        added = self._stores.added_to(node.attr, self._model.uses.of_attribute(node.attr))
        if added < 0:
            return -1
        length = self._settled((CAREFUL, node.attr), lambda: self._longest(found, CAREFUL))
        return length + added if length >= 0 else -1

    def _settled(self, key: tuple[object, ...], find: Callable[[], int]) -> int:
        """The length of something that may be made of itself, as in `d = {key: f(key) for key in d}`.

        What the others come to is taken for its length, and must hold then.
        """
        if key in self._assumed:
            self._asked.add(key)
            return self._assumed[key]
        self._assumed[key] = 0
        found = find()
        if key in self._asked and found > 0:
            self._assumed[key] = found
            found = found if 0 <= find() <= found else -1
        elif key in self._asked:
            found = -1
        self._asked.discard(key)
        del self._assumed[key]
        return found

    def _most(self, bindings: list[Binding], trust: int) -> int:
        if len(bindings) > MOST:
            return -1
        lengths, added = [], 0
        bounded = [self._most_of_deque(each.node, each.scope) >= 0 for each in bindings if each.kind != "member"]
        for binding in bindings:
            if binding.kind != "member":
                length = self._length_of_binding(binding, trust)
                lengths.append(length)
            elif all(bounded) and isinstance(binding.by, ast.Call):
                length = 0  # what is too much falls out at the other end
            else:
                length = self._stores.added(binding, bindings)
                added += length
            if length < 0:
                return -1
        return max(lengths) + added if lengths else -1

    def _length_of_binding(self, binding: Binding, trust: int) -> int:
        match binding.kind, binding.node, binding.picks:
            case "value", ast.Tuple() | ast.Constant() | ast.Attribute(), _:  # which nothing fills
                return self._length(binding.node, binding.scope, trust)
            case "value", ast.Name(), _ if trust != LENIENT:
                return -1
            case "value", ast.Call(), _ if not self._is_new(binding.node, binding.scope):
                return -1
            case "value", ast.expr(), _:
                found = [(binding.node, binding.scope)]
            case "element", ast.Call() | ast.Name(), (int() as index,):
                found = self._origins.part(binding.node, binding.scope, index)
            case "parameter", _, _:
                found = self._origins.given(binding)
            case _:
                return -1
        if found is None:
            return -1
        own = trust if binding.kind != "parameter" else max(trust, CAREFUL)  # it has another name already
        length = self._longest(found, own if binding.kind == "value" else max(own, CAREFUL))
        fillable = length >= 0 and own != LENIENT and not (binding.kind == "parameter" and _gathers(binding))
        return -1 if fillable and not self._untouched.is_read_only(binding, lent=own == CAREFUL) else length

    def _is_new(self, node: ast.Call, scope: Scope) -> bool:
        """Whether a call returns what only a name of its own can fill."""
        path = self._names.resolve_qualified_name(node.func, scope)
        return path in ("builtins.range", "builtins.dict", "collections.deque") or bool(
            self._origins.functions(node, scope)) or self._origins.copied(node, scope) is not None

    def _most_of_deque(self, node: ast.AST | None, scope: Scope) -> int:
        """How many a deque holds at most, -1 where this is none, or has no bound that is written out."""
        function = node.func if isinstance(node, ast.Call) else None
        if function is None or self._names.resolve_qualified_name(function, scope) != "collections.deque":
            return -1
        bounds = [*node.args[1:2], *(word.value for word in node.keywords if word.arg == "maxlen")]
        number = integer(bounds[0]) if bounds else None
        return -1 if number is None else number

    def _longest(self, nodes: list[tuple[ast.expr, Scope]], trust: int) -> int:
        lengths = [self._length(node, scope, trust) for node, scope in nodes]
        return max(lengths) if min(lengths) >= 0 else -1

    def _slice(self, node: ast.Subscript, bounds: ast.Slice, scope: Scope, trust: int) -> int:
        """Of a list or a tuple, as many as the bounds leave; of anything else, as many as it has."""
        most = self._between(bounds, scope)
        if most >= 0 and is_of(self._origins, self._names, node.value, scope, *SEQUENCES):
            return most
        return self._length(node.value, scope, trust)

    def _between(self, bounds: ast.Slice, scope: Scope) -> int:
        """How many are between the bounds of a slice at most: five for `[-5:]`, `[:5]` and `[2:7]`, -1 for `[n:]`."""
        if bounds.step is not None and (integer(bounds.step) or 0) < 1:
            return -1
        lower, upper = self._bound(bounds.lower, scope), self._bound(bounds.upper, scope)
        if upper is not None and upper >= 0:
            return max(0, upper - max(0, lower or 0))
        if lower is not None and lower < 0:
            return max(0, min(0, upper or 0) - lower)
        return -1

    def _bound(self, node: ast.expr | None, scope: Scope) -> int | None:
        match node:
            case ast.UnaryOp(op=ast.USub(), operand=ast.Name() as name):
                number = self._origins.number(name, scope)
                return None if number is None else -number
        return self._origins.number(node, scope)


def _gathers(parameter: Binding) -> bool:
    """Whether a parameter gathers arguments in a tuple, `*args`."""
    gathering = parameter.by.args.vararg
    return gathering is not None and gathering.arg == parameter.name
