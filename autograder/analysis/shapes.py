"""What a loop runs over, as far as the text tells: a few written-out things, or one of the exercise's dimensions."""

import ast
from dataclasses import dataclass
from typing import TypeAlias

from .code import Binding, Code, Scope
from .names import Names, Unit

SMALL = 16  # a loop over so few written-out things grows with nothing
STEPS = 200
DEPTH = 30

Argument: TypeAlias = "tuple[str | None, ...] | str | None"


@dataclass(frozen=True, slots=True)
class Array:
    """An array (or list) with what each axis counts; None is an axis of length 1 or of unknown meaning."""

    axes: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number that counts a dimension."""

    dimension: str | None


@dataclass(frozen=True, slots=True)
class ShapeOf:
    """The shape of an array."""

    axes: tuple[str | None, ...]


Value: TypeAlias = "Array | Count | ShapeOf | object | None"

SAME = object()  # of a name in what it is bound to: `w = w - alpha * dw` keeps the shape that w has otherwise
NUMBERS = frozenset({"builtins.range", "builtins.enumerate", "numpy.arange", "numpy.ndindex"})

# Functions and methods whose result has the shape of their first argument, or of the array.
KEEPING = frozenset(
    {
        "abs",
        "absolute",
        "array",
        "asarray",
        "astype",
        "clip",
        "copy",
        "exp",
        "expm1",
        "float64",
        "list",
        "log",
        "log1p",
        "maximum",
        "minimum",
        "negative",
        "ones_like",
        "round",
        "sqrt",
        "square",
        "tolist",
        "tuple",
        "where",
        "zeros_like",
        "enumerate",
        "reversed",
        "sorted",
        "iter",
        "nditer",
        "ndenumerate",
        "deepcopy",
        "ascontiguousarray",
        "ceil",
        "floor",
        "isnan",
        "logical_not",
        "nan_to_num",
        "positive",
        "rint",
        "sign",
        "tanh",
    }
)
# NumPy's functions of two arrays, which are broadcast.
PAIRING = frozenset(
    {
        "add",
        "subtract",
        "multiply",
        "divide",
        "true_divide",
        "power",
        "maximum",
        "minimum",
        "equal",
        "not_equal",
        "greater",
        "greater_equal",
        "less",
        "less_equal",
        "logical_and",
        "logical_or",
        "logaddexp",
    }
)
REDUCING = frozenset({"sum", "mean", "prod", "max", "min", "amax", "amin", "any", "all", "std", "var", "median"})
MAKING = frozenset({"zeros", "ones", "empty", "full"})
FLATTENING = frozenset({"ravel", "flatten", "flat", "flatnonzero"})
VIEWS = frozenset({"items", "keys", "values", "split"})


class Shapes:
    """Sizes of loops and shapes of arrays in one reach. Arguments of helpers are learned from their calls."""

    def __init__(self, code: Code, names: Names):
        self._code = code
        self._names = names
        self._parameters: dict[int, dict[str, Value]] = {}  # unit -> its parameters
        self._calls: dict[int, tuple[Unit, list[tuple[ast.Call, Scope]]]] = {}
        self._steps = 0
        self._depth = 0
        self._busy: set[int] = set()
        self._unpackings: dict[int, dict[int, list[ast.Tuple]]] = {}  # scope -> value -> the tuples it is assigned to

    # Sizes.

    def small(self, node: ast.AST, scope: Scope, strict: bool = False) -> bool:
        """Whether this is at most SMALL written-out things. `strict` trusts no name whose list could be filled."""
        return 0 <= self.length(node, scope, strict) <= SMALL

    def length(self, node: ast.AST, scope: Scope, strict: bool = False) -> int:
        """How many written-out things this is at most, or -1 where the text does not tell."""
        self._steps = self._depth = 0
        return self._length(node, scope, strict)

    def _length(self, node: ast.AST, scope: Scope, strict: bool) -> int:
        """How many things there are at most, or -1 where the text does not tell."""
        self._code.work.spend()
        self._steps += 1
        self._depth += 1
        try:
            return -1 if self._steps > STEPS or self._depth > DEPTH else self._known_length(node, scope, strict)
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
        match self._names.path(node.func, scope), node.args:
            case "builtins.range", [*bounds]:
                numbers = [_integer(bound) for bound in bounds]
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
            fillable = not isinstance(binding.node, (ast.Tuple, ast.Constant, ast.Attribute))
            if fillable and (
                strict or (isinstance(binding.node, ast.Call) and not self._is_range(binding.node, binding.scope))
            ):
                return -1
            lengths.append(self._length(binding.node, binding.scope, strict))
            if lengths[-1] < 0:
                return -1
        return max(lengths)

    def _is_range(self, node: ast.Call, scope: Scope) -> bool:
        return self._names.path(node.func, scope) in ("builtins.range", "builtins.dict")

    def _longest(self, nodes: list[ast.expr], scope: Scope, strict: bool) -> int:
        lengths = [self._length(node, scope, strict) for node in nodes]
        return max(lengths) if min(lengths) >= 0 else -1

    # Shapes.

    def arguments(self, unit: Unit, arguments: tuple[object, ...]) -> None:
        """What the positional arguments of a stub are."""
        known = self._parameters.setdefault(id(unit.node), {})
        for arg, argument in zip(_positional(unit), arguments, strict=False):
            known[arg] = Array(argument) if isinstance(argument, tuple) else Count(argument) if argument else None

    def call(self, unit: Unit, node: ast.Call, scope: Scope) -> None:
        """A call of a helper, from which its parameters are learned."""
        if id(unit.node) not in self._parameters:
            self._calls.setdefault(id(unit.node), (unit, []))[1].append((node, scope))

    def dimensions(self, node: ast.AST, scope: Scope) -> tuple[str, ...]:
        """The dimensions that a loop over this runs over, where that is known."""
        self._steps = self._depth = 0
        self._busy = set()
        if isinstance(node, ast.Call):
            match self._names.path(node.func, scope):
                case "builtins.range" | "numpy.arange" if len(node.args) == 3 and _integer(node.args[2]) is None:
                    return ()  # in steps of anything
                case "builtins.range" | "numpy.arange" | "numpy.ndindex" | "numpy.random.permutation":
                    found = [
                        self.value(argument.value if isinstance(argument, ast.Starred) else argument, scope)
                        for argument in node.args
                    ]
                    return _unique([axis for value in found for axis in _counted(value)])
                case "numpy.nditer" | "numpy.ndenumerate" if node.args:
                    value = self.value(node.args[0], scope)
                    return _unique(value.axes) if isinstance(value, Array) else ()
                case "builtins.zip" | "builtins.map" | "builtins.filter" | "itertools.product":
                    return self.dimensions_of_all(node.args, scope)
                case (
                    "builtins.enumerate" | "builtins.reversed" | "builtins.sorted" | "builtins.iter" | "builtins.list"
                ) if node.args:
                    return self.dimensions(node.args[0], scope)
        value = self.value(node, scope)
        return _unique(value.axes[:1]) if isinstance(value, Array) else ()

    def dimensions_of_all(self, nodes: list[ast.expr], scope: Scope) -> tuple[str, ...]:
        """The dimensions that loops over any of these run over."""
        return _unique([name for node in nodes for name in self.dimensions(node, scope)])

    def dimensions_beside(self, node: ast.Call, scope: Scope) -> tuple[str, ...]:
        """What `np.apply_along_axis(f, axis, x)` runs over: the axes of x but that one."""
        self._steps = self._depth = 0
        self._busy = set()
        axis, array = _argument(node, 1, "axis"), self.value(_argument(node, 2, "arr"), scope)
        number = _integer(axis) if axis is not None else None
        if not isinstance(array, Array) or number is None or not -len(array.axes) <= number < len(array.axes):
            return ()
        return _unique([each for index, each in enumerate(array.axes) if index != number % len(array.axes)])

    def value(self, node: ast.AST | None, scope: Scope) -> Value:
        self._code.work.spend()
        self._steps += 1
        if node is not None and id(node) in self._busy:
            return SAME
        if node is None or self._steps > STEPS or self._depth > DEPTH:
            return None
        self._busy.add(id(node))
        self._depth += 1
        found = self._value(node, scope)
        self._depth -= 1
        self._busy.discard(id(node))
        return found

    def _value(self, node: ast.AST, scope: Scope) -> Value:
        match node:
            case ast.Name():
                return self._named(node, scope)
            case ast.Attribute(value=inner, attr=attr):
                return self._attribute(self.value(inner, scope), attr)
            case ast.Subscript():
                return self._item(self.value(node.value, scope), node.slice, scope)
            case ast.Call():
                return self._called(node, scope)
            case ast.BinOp():
                return self._combined(node, scope)
            case ast.UnaryOp() | ast.NamedExpr():
                return self.value(node.operand if isinstance(node, ast.UnaryOp) else node.value, scope)
        return None

    def _named(self, node: ast.Name, scope: Scope) -> Value:
        """What all that the name is bound to agrees in: one binding that the text does not tell makes it unknown."""
        values: list[Value] = []
        filled = False
        for binding in self._names.lookup(node.id, scope):
            match binding.kind:
                case "value":
                    values.append(self.value(binding.node, binding.scope))
                case "member":
                    filled = True
                case "element":
                    values.append(
                        self._unpacked(node.id, self.value(binding.node, binding.scope), binding.node, binding.scope)
                    )
                case "parameter":
                    values.append(self._parameter(node.id, scope))
                case _:
                    return None
        known = list(dict.fromkeys(value for value in values if value is not SAME))
        if len(known) != 1 or (filled and not isinstance(known[0], Array)):
            return None
        return known[0]

    def _unpacked(self, name: str, value: Value, node: ast.AST | None, scope: Scope) -> Value:
        """What a name gets from `n, m = X.shape`, or as the variable of a loop over an array."""
        if isinstance(value, ShapeOf):
            for target in self._tuple_targets(node, scope):
                names = [inner.id if isinstance(inner, ast.Name) else "" for inner in target.elts]
                if name in names and len(names) == len(value.axes):
                    return Count(value.axes[names.index(name)])
        return None

    def _tuple_targets(self, value: ast.AST | None, scope: Scope) -> list[ast.Tuple]:
        """The tuples that `value` is assigned to, in the function or at the place where it stands."""
        key = id(scope.module if scope.node is None else scope.node)
        if key not in self._unpackings:
            at_top = [statement for statement, _ in scope.module.statements] if scope.node is None else []
            body = getattr(scope.node, "body", at_top)
            found = self._unpackings[key] = {}
            for statement in body if isinstance(body, list) else []:
                self._code.work.spend()
                if isinstance(statement, ast.Assign):
                    tuples = [target for target in statement.targets if isinstance(target, ast.Tuple)]
                    found.setdefault(id(statement.value), tuples)
        return self._unpackings[key].get(id(value), [])

    def _parameter(self, name: str, scope: Scope) -> Value:
        current: Scope | None = scope
        while current is not None and name not in current.bindings:
            current = current.parent
        if current is None:
            return None
        if id(current.node) in self._parameters:
            return self._parameters[id(current.node)].get(name)
        unit, calls = self._calls.get(id(current.node), (None, []))
        if unit is None or name not in _positional(unit):
            return None
        index = _positional(unit).index(name)
        values = {
            self.value(call.args[index], around)
            for call, around in calls[:10]
            if index < len(call.args) and not any(isinstance(arg, ast.Starred) for arg in call.args)
        }
        return values.pop() if len(values) == 1 else None

    def _attribute(self, value: Value, attr: str) -> Value:
        if isinstance(value, Array):
            if attr == "T":
                return Array(value.axes[::-1])
            if attr == "shape":
                return ShapeOf(value.axes)
            if attr == "size":
                return Count(_only(value.axes))
            if attr == "flat":
                return Array((_only(value.axes),))
        return None

    def _item(self, value: Value, index: ast.expr, scope: Scope) -> Value:
        if isinstance(value, ShapeOf):
            number = _integer(index)
            return (
                Count(value.axes[number])
                if number is not None and -len(value.axes) <= number < len(value.axes)
                else None
            )
        if not isinstance(value, Array):
            return None
        axes: list[str | None] = []
        rest = list(value.axes)
        for part in index.elts if isinstance(index, ast.Tuple) else [index]:
            if (isinstance(part, ast.Constant) and part.value is None) or (
                self._names.path(part, scope) == "numpy.newaxis"
            ):
                axes.append(None)
            elif not rest:
                return None
            elif isinstance(part, ast.Slice):
                axes.append(rest.pop(0))
            elif isinstance(part, ast.List) or (
                isinstance(part, ast.Name) and isinstance(self.value(part, scope), Array)
            ):
                rest.pop(0)
                axes.append(None)  # some of them
            elif self._is_one(part, scope):
                rest.pop(0)
            else:
                return None
        return Array((*axes, *rest))

    def _is_one(self, index: ast.expr, scope: Scope) -> bool:
        """Whether an index is a single number: a constant, or the variable of a loop over numbers."""
        self._code.work.spend()
        match index:
            case ast.Constant(value=int()) | ast.UnaryOp(operand=ast.Constant(value=int())):
                return True
            case ast.BinOp(left=left, right=right):
                return self._is_one(left, scope) and self._is_one(right, scope)
            case ast.Name(id=name):
                bindings = self._names.lookup(name, scope)
                return bool(bindings) and all(self._is_number(binding) for binding in bindings)
        return False

    def _is_number(self, binding: Binding) -> bool:
        match binding.kind, binding.node:
            case "element", ast.Call() as call:
                return self._names.path(call.func, binding.scope) in NUMBERS
            case "value", ast.Constant(value=int()):
                return True
            case "member", ast.Constant(value=int()):  # i += 1
                return True
            case "value", ast.BinOp(left=ast.Name(id=name), right=ast.Constant(value=int())):
                return name == binding.name  # i = i + 1
        return False

    def _called(self, node: ast.Call, scope: Scope) -> Value:
        path = self._names.path(node.func, scope)
        name = path.rpartition(".")[2] or (node.func.attr if isinstance(node.func, ast.Attribute) else "")
        library = path.startswith(("numpy.", "builtins.", "copy."))
        owner = node.func.value if isinstance(node.func, ast.Attribute) and not library else None
        first = self.value(owner if owner is not None else node.args[0] if node.args else None, scope)
        if path == "builtins.len":
            return Count(first.axes[0]) if isinstance(first, Array) and first.axes else None
        if path == "numpy.size" and isinstance(first, Array):
            axis = _argument(node, 1, "axis")
            if axis is None:
                return Count(_only(first.axes))
            number = _integer(axis)
            return None if number is None else Count(self._axis(first, number))
        if path in ("builtins.int", "builtins.max", "builtins.min", "builtins.abs") and isinstance(first, Count):
            return first
        if path == "numpy.shape" and isinstance(first, Array):
            return ShapeOf(first.axes)
        if path == "numpy.arange" and isinstance(first, Count) and len(node.args) == 1:
            return Array((first.dimension,))
        if path.startswith("numpy.") and name in MAKING and node.args:
            return self._made(node.args[0], scope)
        if path.startswith("numpy.") and name in PAIRING and len(node.args) == 2:
            return self._paired(first, self.value(node.args[1], scope))
        if path in ("numpy.dot", "numpy.matmul") or (name == "dot" and owner is not None):
            operands = [owner, *node.args] if owner is not None else node.args
            return self._product(*(self.value(operand, scope) for operand in operands)) if len(operands) == 2 else None
        if not isinstance(first, Array):
            return None
        if name == "transpose" and len(node.args) == (0 if owner is not None else 1):
            return Array(first.axes[::-1])
        if name == "reshape":
            return self._reshaped(first, node.args if owner is not None else node.args[1:], scope)
        if name == "squeeze":
            return Array(tuple(axis for axis in first.axes if axis))
        if name in FLATTENING:
            return Array((_only(first.axes),)) if _only(first.axes) else None
        if name in REDUCING:
            return self._reduced(first, node, owner is not None)
        if name == "where" and len(node.args) == 1:
            return None
        if name in KEEPING and (library or owner is not None):
            return first
        if self._is_given(node, scope) and len(node.args) == 1:
            return first  # the given functions of an exercise work element by element
        return None

    def _is_given(self, node: ast.Call, scope: Scope) -> bool:
        meanings = self._names.resolve(node.func, scope)
        return any(isinstance(meaning, Unit) and meaning.scope.cell.given for meaning in meanings)

    def _axis(self, array: Array, axis: int) -> str | None:
        return array.axes[axis] if -len(array.axes) <= axis < len(array.axes) else None

    def _combined(self, node: ast.BinOp, scope: Scope) -> Value:
        left, right = self.value(node.left, scope), self.value(node.right, scope)
        if isinstance(node.op, ast.MatMult):
            return self._product(left, right)
        if isinstance(left, Array) or isinstance(right, Array):
            return self._paired(left, right)
        for count, other in ((left, node.right), (right, node.left)):
            if isinstance(count, Count) and isinstance(other, ast.Constant):
                return count
        if isinstance(left, Count) and isinstance(right, Count) and isinstance(node.op, ast.Mult):
            one, two = left.dimension, right.dimension
            return Count(f"{one} and {two}") if one and two and one != two else None
        return None

    def _paired(self, left: Value, right: Value) -> Value:
        if isinstance(left, Array) and isinstance(right, Array):
            length = max(len(left.axes), len(right.axes))
            pairs = zip(
                (None,) * (length - len(left.axes)) + left.axes,
                (None,) * (length - len(right.axes)) + right.axes,
                strict=True,
            )
            return Array(tuple(one or other for one, other in pairs))
        return left if isinstance(left, Array) else right if isinstance(right, Array) else None

    def _made(self, shape: ast.expr, scope: Scope) -> Value:
        """An array that is made in a shape."""
        value = self.value(shape, scope)
        if isinstance(value, ShapeOf):
            return Array(value.axes)
        sizes = shape.elts if isinstance(shape, (ast.Tuple, ast.List)) else [shape]
        return Array(tuple(self._axes_of(sizes, scope)))

    def _axes_of(self, sizes: list[ast.expr], scope: Scope) -> list[str | None]:
        """What the sizes of a shape that is written out count."""
        counts = [self.value(size, scope) for size in sizes]
        return [count.dimension if isinstance(count, Count) else None for count in counts]

    def _reshaped(self, array: Array, shape: list[ast.expr], scope: Scope) -> Value:
        sizes = shape[0].elts if len(shape) == 1 and isinstance(shape[0], (ast.Tuple, ast.List)) else shape
        if len(sizes) == 1:
            value = self.value(sizes[0], scope)
            return Array(value.axes) if isinstance(value, ShapeOf) else Array((_only(array.axes),))
        axes = self._axes_of(sizes, scope)
        left = [axis for axis in _unique(array.axes) if axis not in axes]
        for index, size in enumerate(sizes):
            if _integer(size) == -1 and len(left) == 1:
                axes[index] = left[0]
        return Array(tuple(axes))

    def _reduced(self, array: Array, node: ast.Call, is_method: bool) -> Value:
        """The result of `np.sum(x, axis=1)` and the like."""
        axis = _argument(node, 0 if is_method else 1, "axis")
        number = _integer(axis) if axis is not None else None
        if number is None or not -len(array.axes) <= number < len(array.axes):
            return None
        axes = list(array.axes)
        if any(word.arg == "keepdims" for word in node.keywords):
            axes[number] = None
        else:
            del axes[number]
        return Array(tuple(axes))

    def _product(self, left: Value, right: Value) -> Value:
        if isinstance(left, Array) and isinstance(right, Array) and left.axes and right.axes:
            return Array((*left.axes[:-1], *right.axes[:-2], *right.axes[-1:][: len(right.axes) - 1]))
        return None


def _counted(value: Value) -> tuple[str | None, ...]:
    """What a number or a shape counts."""
    if isinstance(value, Count):
        return (value.dimension,)
    return value.axes if isinstance(value, ShapeOf) else ()


def _argument(node: ast.Call, index: int, name: str) -> ast.expr | None:
    """An argument of a call, by position or by name."""
    if index < len(node.args):
        return node.args[index]
    return next((word.value for word in node.keywords if word.arg == name), None)


def _positional(unit: Unit) -> list[str]:
    return [arg.arg for arg in (*unit.node.args.posonlyargs, *unit.node.args.args)]


def _integer(node: ast.AST) -> int | None:
    match node:
        case ast.Constant(value=int() as number):
            return number
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as number)):
            return -number
    return None


def _only(axes: tuple[str | None, ...]) -> str | None:
    """The one named axis, or two of them as one phrase."""
    return " and ".join(_unique(axes)) or None


def _unique(names: "tuple[str | None, ...] | list[str | None]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
