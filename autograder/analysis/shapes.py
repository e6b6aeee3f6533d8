"""Which of the exercise's dimensions a loop runs over, as far as the text tells: the shapes of what it goes through."""

import ast

from .arrays import Array, DimensionSize, ShapeOf, Value, counted, only, paired, product, unique
from .bindings import Binding, Scope
from .calls import Calls, argument_of
from .model import SemanticModel
from .names import FunctionDefinition, Names
from .origins import integer
from .work import LOOKUPS, NESTING

SAME = object()  # of a name in what it is bound to: `w = w - alpha * dw` keeps the shape that w has otherwise
NUMBERS = frozenset({"builtins.range", "builtins.enumerate", "numpy.arange", "numpy.ndindex"})


class Shapes:
    """Shapes of arrays in one reach. Arguments of helpers are learned from their calls."""

    def __init__(self, model: SemanticModel, names: Names):
        self._model = model
        self._names = names
        self._calls = Calls(names, self._of, self._of_given)
        self._parameters: dict[int, dict[str, Value]] = {}  # function -> its parameters
        self._called_with: dict[int, tuple[FunctionDefinition, list[tuple[ast.Call, Scope]]]] = {}
        self._steps = 0
        self._depth = 0
        self._busy: set[int] = set()
        self._unpackings: dict[int, dict[int, list[ast.Tuple]]] = {}  # scope -> value -> the tuples it is assigned to

    def arguments(self, function: FunctionDefinition, arguments: tuple[object, ...]) -> None:
        """What the arguments of a stub are: the positional ones, and, in a dict at the end, those that go by name."""
        known = self._parameters.setdefault(id(function.node), {})
        named = arguments[-1] if arguments and isinstance(arguments[-1], dict) else {}
        positional = arguments[:-1] if named else arguments
        for arg, argument in (*zip(_positional(function), positional, strict=False), *named.items()):
            size = DimensionSize(argument) if argument else None
            known[arg] = Array(argument) if isinstance(argument, tuple) else size

    def call(self, function: FunctionDefinition, node: ast.Call, scope: Scope) -> None:
        """A call of a helper, from which its parameters are learned."""
        if id(function.node) not in self._parameters:
            self._called_with.setdefault(id(function.node), (function, []))[1].append((node, scope))

    def value(self, node: ast.AST | None, scope: Scope) -> Value:
        """What an expression is, None where the text does not tell."""
        self._begin()
        return self._of(node, scope)

    def dimensions(self, node: ast.AST, scope: Scope) -> tuple[str, ...]:
        """The dimensions that a loop over this runs over, where that is known."""
        self._begin()
        if isinstance(node, ast.Call):
            match self._names.resolve_qualified_name(node.func, scope):
                case "builtins.range" | "numpy.arange" if len(node.args) == 3 and integer(node.args[2]) is None:
                    return ()  # in steps of anything
                case "builtins.range" | "numpy.arange" | "numpy.ndindex" | "numpy.random.permutation":
                    found = [
                        self._of(argument.value if isinstance(argument, ast.Starred) else argument, scope)
                        for argument in node.args
                    ]
                    return unique([axis for value in found for axis in counted(value)])
                case "numpy.nditer" | "numpy.ndenumerate" if node.args:
                    value = self._of(node.args[0], scope)
                    return unique(value.axes) if isinstance(value, Array) else ()
                case "builtins.zip" | "builtins.map" | "builtins.filter" | "itertools.product":
                    return self.dimensions_of_all(node.args, scope)
                case (
                    "builtins.enumerate" | "builtins.reversed" | "builtins.sorted" | "builtins.iter" | "builtins.list"
                ) if node.args:
                    return self.dimensions(node.args[0], scope)
        value = self._of(node, scope)
        return unique(value.axes[:1]) if isinstance(value, Array) else ()

    def dimensions_of_all(self, nodes: list[ast.expr], scope: Scope) -> tuple[str, ...]:
        """The dimensions that loops over any of these run over."""
        return unique([name for node in nodes for name in self.dimensions(node, scope)])

    def dimensions_beside(self, node: ast.Call, scope: Scope) -> tuple[str, ...]:
        """What `np.apply_along_axis(f, axis, x)` runs over: the axes of x but that one."""
        self._begin()
        axis, array = argument_of(node, 1, "axis"), self._of(argument_of(node, 2, "arr"), scope)
        number = integer(axis) if axis is not None else None
        if not isinstance(array, Array) or number is None or not -len(array.axes) <= number < len(array.axes):
            return ()
        return unique([each for index, each in enumerate(array.axes) if index != number % len(array.axes)])

    def _begin(self) -> None:
        self._steps = self._depth = 0
        self._busy = set()

    def _of(self, node: ast.AST | None, scope: Scope) -> Value:
        self._model.work.spend()
        self._steps += 1
        if node is not None and id(node) in self._busy:
            return SAME
        if node is None or self._steps > LOOKUPS or self._depth > NESTING:
            return None
        self._busy.add(id(node))
        self._depth += 1
        found = self._known(node, scope)
        self._depth -= 1
        self._busy.discard(id(node))
        return found

    def _known(self, node: ast.AST, scope: Scope) -> Value:
        match node:
            case ast.Name():
                return self._named(node, scope)
            case ast.Attribute(value=inner, attr=attr):
                return self._attribute(self._of(inner, scope), attr)
            case ast.Subscript():
                return self._item(self._of(node.value, scope), node.slice, scope)
            case ast.Call():
                return self._calls.result(node, scope)
            case ast.BinOp():
                return self._combined(node, scope)
            case ast.UnaryOp() | ast.NamedExpr():
                return self._of(node.operand if isinstance(node, ast.UnaryOp) else node.value, scope)
        return None

    def _named(self, node: ast.Name, scope: Scope) -> Value:
        """What all that the name is bound to agrees in: one binding that the text does not tell makes it unknown."""
        values: list[Value] = []
        filled = False
        for binding in self._names.lookup(node.id, scope):
            match binding.kind:
                case "value":
                    values.append(self._of(binding.node, binding.scope))
                case "member":
                    filled = True
                case "element":
                    values.append(
                        self._unpacked(node.id, self._of(binding.node, binding.scope), binding.node, binding.scope)
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
                    return DimensionSize(value.axes[names.index(name)])
        return None

    def _tuple_targets(self, value: ast.AST | None, scope: Scope) -> list[ast.Tuple]:
        """The tuples that `value` is assigned to, in the function or at the place where it stands."""
        key = id(scope.module if scope.node is None else scope.node)
        if key not in self._unpackings:
            at_top = [statement for statement, _ in scope.module.statements] if scope.node is None else []
            body = getattr(scope.node, "body", at_top)
            found = self._unpackings[key] = {}
            for statement in body if isinstance(body, list) else []:
                self._model.work.spend()
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
        function, calls = self._called_with.get(id(current.node), (None, []))
        if function is None or name not in _positional(function):
            return None
        index = _positional(function).index(name)
        values = {
            self._of(call.args[index], around)
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
                return DimensionSize(only(value.axes))
            if attr == "flat":
                return Array((only(value.axes),))
        return None

    def _item(self, value: Value, index: ast.expr, scope: Scope) -> Value:
        if isinstance(value, ShapeOf):
            number = integer(index)
            return (
                DimensionSize(value.axes[number])
                if number is not None and -len(value.axes) <= number < len(value.axes)
                else None
            )
        if not isinstance(value, Array):
            return None
        axes: list[str | None] = []
        rest = list(value.axes)
        for part in index.elts if isinstance(index, ast.Tuple) else [index]:
            if (isinstance(part, ast.Constant) and part.value is None) or (
                self._names.resolve_qualified_name(part, scope) == "numpy.newaxis"
            ):
                axes.append(None)
            elif not rest:
                return None
            elif isinstance(part, ast.Slice):
                axes.append(rest.pop(0))
            elif isinstance(part, ast.List) or (
                isinstance(part, ast.Name) and isinstance(self._of(part, scope), Array)
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
        self._model.work.spend()
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
                return self._names.resolve_qualified_name(call.func, binding.scope) in NUMBERS
            case "value", ast.Constant(value=int()):
                return True
            case "member", ast.Constant(value=int()):  # i += 1
                return True
            case "value", ast.BinOp(left=ast.Name(id=name), right=ast.Constant(value=int())):
                return name == binding.name  # i = i + 1
        return False

    def _of_given(self, first: Array, node: ast.Call, scope: Scope) -> Value:
        """What one of the course's own functions makes of an array, as its own text tells."""
        values: list[Value] = []
        for function in self._names.resolve(node.func, scope):
            if not isinstance(function, FunctionDefinition) or not function.scope.cell.given:
                continue
            parameters = _positional(function)
            if id(function.node) in self._parameters or len(parameters) != 1:
                return None
            inside = self._model.scope(function.node, function.scope)
            self._parameters[id(function.node)] = {parameters[0]: first}
            values += [self._of(result, inside) for result in self._results(function.node)]
            del self._parameters[id(function.node)]
        return values[0] if len(set(values)) == 1 else None

    def _results(self, function: ast.AST) -> list[ast.expr | None]:
        """What a function returns."""
        if isinstance(function, ast.Lambda):
            return [function.body]
        return [statement.value for statement in self._model.facts.returns(function)]

    def _combined(self, node: ast.BinOp, scope: Scope) -> Value:
        left, right = self._of(node.left, scope), self._of(node.right, scope)
        if isinstance(node.op, ast.MatMult):
            return product(left, right)
        if isinstance(left, Array) or isinstance(right, Array):
            return paired(left, right)
        for count, other in ((left, node.right), (right, node.left)):
            if isinstance(count, DimensionSize) and isinstance(other, ast.Constant):
                return count
        if isinstance(left, DimensionSize) and isinstance(right, DimensionSize) and isinstance(node.op, ast.Mult):
            one, two = left.dimension, right.dimension
            return DimensionSize(f"{one} and {two}") if one and two and one != two else None
        return None

def _positional(function: FunctionDefinition) -> list[str]:
    return [arg.arg for arg in (*function.node.args.posonlyargs, *function.node.args.args)]
