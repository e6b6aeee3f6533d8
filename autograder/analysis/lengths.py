"""How many written-out things a loop runs over at most, as far as the text tells: a few of them grow with nothing."""

import ast

from .bindings import FUNCTIONS, Binding, Scope
from .model import SemanticModel
from .names import Names
from .work import LOOKUPS, NESTING

SMALL = 16  # a loop over so few written-out things grows with nothing
VIEWS = frozenset({"items", "keys", "values", "split"})
DISPLAYS = (ast.List, ast.Dict, ast.Set)
# What goes through its arguments and keeps none of them; all of NumPy's functions are taken for such.
READING = frozenset(f"builtins.{name}" for name in (
    "all", "any", "dict", "enumerate", "len", "list", "max", "min", "print", "set", "sorted", "sum", "tuple", "zip"))


class Lengths:
    """Lengths of what the code of one notebook goes through."""

    def __init__(self, model: SemanticModel, names: Names):
        self._model = model
        self._names = names
        self._steps = 0
        self._depth = 0

    def is_small(self, node: ast.AST, scope: Scope, strict: bool = False) -> bool:
        """Whether this is at most SMALL written-out things. `strict` trusts no name whose list could be filled."""
        return 0 <= self.length(node, scope, strict) <= SMALL

    def length(self, node: ast.AST, scope: Scope, strict: bool = False) -> int:
        """How many written-out things this is at most, or -1 where the text does not tell."""
        self._steps = self._depth = 0
        return self._length(node, scope, strict)

    def _length(self, node: ast.AST, scope: Scope, strict: bool) -> int:
        """How many things there are at most, or -1 where the text does not tell."""
        self._model.work.spend()
        self._steps += 1
        self._depth += 1
        try:
            return -1 if self._steps > LOOKUPS or self._depth > NESTING else self._known_length(node, scope, strict)
        finally:
            self._depth -= 1

    def _known_length(self, node: ast.AST, scope: Scope, strict: bool) -> int:
        match node:
            case ast.Tuple(elts=elts) | ast.List(elts=elts) | ast.Set(elts=elts):
                lengths = [
                    self._length(inner.value, scope, strict) if isinstance(inner, ast.Starred) else 1
                    for inner in elts[: SMALL + 1]
                ]
                return -1 if min(lengths, default=0) < 0 else sum(lengths)
            case ast.Dict(keys=keys):
                return -1 if None in keys else len(keys)
            case ast.Constant(value=str() | bytes() as text):
                return len(text)
            case ast.Attribute(attr="shape"):
                return 2
            case ast.Name():
                return self._length_of_name(node, scope, strict)
            case ast.ListComp(generators=[only]) | ast.SetComp(generators=[only]) | ast.DictComp(generators=[only]):
                return self._length(only.iter, scope, strict)
            case ast.IfExp():
                return self._longest([node.body, node.orelse], scope, strict)
            case ast.BinOp(op=ast.Add()):
                left, right = self._length(node.left, scope, strict), self._length(node.right, scope, strict)
                return left + right if min(left, right) >= 0 else -1
            case ast.Subscript(slice=ast.Slice()):
                return self._length(node.value, scope, strict)
            case ast.Call(func=ast.Attribute(value=value, attr=attr)) if attr in VIEWS:
                return self._length(value, scope, strict)
            case ast.Call() if not any(isinstance(argument, ast.Starred) for argument in node.args):
                return self._length_of_call(node, scope, strict)
        return -1

    def _length_of_call(self, node: ast.Call, scope: Scope, strict: bool) -> int:
        match self._names.resolve_qualified_name(node.func, scope), node.args:
            case "builtins.range", [*bounds]:
                numbers = [integer(bound) for bound in bounds]
                if None in numbers or not 1 <= len(numbers) <= 3 or (len(numbers) == 3 and numbers[2] == 0):
                    return -1
                return min(len(range(*numbers)), SMALL + 1)
            case "builtins.zip", [_, *_] if not node.keywords:
                lengths = [self._length(argument, scope, strict) for argument in node.args]
                return min((length for length in lengths if length >= 0), default=-1)
            case "builtins.dict", []:
                return len(node.keywords) if all(keyword.arg for keyword in node.keywords) else -1
            case ("builtins.map", [_, first]) | ("builtins.filter", [_, first]):
                return self._length(first, scope, strict)
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
                return self._length(first, scope, strict)
        return -1

    def _length_of_name(self, node: ast.Name, scope: Scope, strict: bool) -> int:
        bindings = self._names.lookup(node.id, scope)
        lengths = [-1]
        for binding in bindings:
            if binding.kind != "value" or binding.node is None or (isinstance(binding.node, ast.Name) and strict):
                return -1
            if _goes_through(binding.node, node.id):  # `d = {key: … for key in d}` has as many as it had
                continue
            fillable = not isinstance(binding.node, (ast.Tuple, ast.Constant, ast.Attribute))
            if fillable and (
                (strict and not self._is_only_read(node.id, binding))
                or (isinstance(binding.node, ast.Call) and not self._is_range(binding.node, binding.scope))
            ):
                return -1
            lengths.append(self._length(binding.node, binding.scope, strict))
            if lengths[-1] < 0:
                return -1
        return max(lengths)

    def _is_only_read(self, name: str, binding: Binding) -> bool:
        """Whether a name of a function's own is bound to something written out here, and nothing could fill that."""
        function = binding.scope.node
        if not isinstance(binding.node, DISPLAYS) or not isinstance(function, FUNCTIONS):
            return False
        return all(self._reads(parent, node, binding.scope) for parent in ast.walk(function)
                   for node in ast.iter_child_nodes(parent)
                   if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load))

    def _reads(self, parent: ast.AST, node: ast.Name, scope: Scope) -> bool:
        """Whether the node around a name leaves what it stands for as it is, and hands it to nobody."""
        self._model.work.spend()
        match parent:
            case ast.Call(func=func) if func is not node:
                path = self._names.resolve_qualified_name(func, scope)
                return path in READING or path.startswith("numpy.")
            case ast.Attribute(attr=attr):
                return attr in VIEWS
            case ast.Subscript(value=value, ctx=ast.Load()):
                return value is node
        return isinstance(parent, (ast.For, ast.comprehension, ast.Compare))

    def _is_range(self, node: ast.Call, scope: Scope) -> bool:
        return self._names.resolve_qualified_name(node.func, scope) in ("builtins.range", "builtins.dict")

    def _longest(self, nodes: list[ast.expr], scope: Scope, strict: bool) -> int:
        lengths = [self._length(node, scope, strict) for node in nodes]
        return max(lengths) if min(lengths) >= 0 else -1


def _goes_through(node: ast.AST, name: str) -> bool:
    """Whether this makes one thing out of each that a name has already."""
    match node:
        case ast.ListComp(generators=[only]) | ast.SetComp(generators=[only]) | ast.DictComp(generators=[only]):
            match only.iter:
                case ast.Call(func=ast.Attribute(value=ast.Name(id=gone_through), attr=attr), args=[]):
                    return gone_through == name and attr in VIEWS
                case ast.Name(id=gone_through):
                    return gone_through == name
    return False


def integer(node: ast.AST) -> int | None:
    """The number that is written out here, None where there is none."""
    match node:
        case ast.Constant(value=int() as number):
            return number
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as number)):
            return -number
    return None
