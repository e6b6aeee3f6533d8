"""What calls of NumPy, of built-ins and of arrays' methods answer, as far as their arguments' shapes tell."""

import ast
from collections.abc import Callable

from .arrays import (
    FLATTENING,
    KEEPING,
    MAKING,
    PAIRING,
    REDUCING,
    Array,
    DimensionSize,
    ShapeOf,
    Value,
    axis_of,
    only,
    paired,
    product,
    unique,
)
from .bindings import Scope
from .names import Names
from .origins import integer

SCALAR = frozenset({"builtins.abs", "builtins.int", "builtins.max", "builtins.min"})


class Calls:
    """Calls in one reach.

    Args:
        names: what their functions' names stand for.
        of: what an expression in them is.
        of_given: what a function of the course's own makes of an array.
    """

    def __init__(
        self,
        names: Names,
        of: Callable[[ast.AST | None, Scope], Value],
        of_given: Callable[[Array, ast.Call, Scope], Value],
    ):
        self._names = names
        self._of = of
        self._of_given = of_given

    def result(self, node: ast.Call, scope: Scope) -> Value:
        """What a call answers."""
        path = self._names.resolve_qualified_name(node.func, scope)
        name = path.rpartition(".")[2] or (node.func.attr if isinstance(node.func, ast.Attribute) else "")
        library = path.startswith(("numpy.", "builtins.", "copy."))
        owner = node.func.value if isinstance(node.func, ast.Attribute) and not library else None
        first = self._of(owner if owner is not None else node.args[0] if node.args else None, scope)
        if path == "builtins.len":
            return DimensionSize(first.axes[0]) if isinstance(first, Array) and first.axes else None
        if path == "numpy.size" and isinstance(first, Array):
            axis = argument_of(node, 1, "axis")
            if axis is None:
                return DimensionSize(only(first.axes))
            number = integer(axis)
            return None if number is None else DimensionSize(axis_of(first, number))
        if path in SCALAR and isinstance(first, DimensionSize):
            return first
        if path == "numpy.shape" and isinstance(first, Array):
            return ShapeOf(first.axes)
        if path == "numpy.arange" and isinstance(first, DimensionSize) and len(node.args) == 1:
            return Array((first.dimension,))
        if path.startswith("numpy.") and name in MAKING and node.args:
            return self._made(node.args[0], scope)
        if path.startswith("numpy.") and name in PAIRING and len(node.args) == 2:
            return paired(first, self._of(node.args[1], scope))
        if path in ("numpy.dot", "numpy.matmul") or (name == "dot" and owner is not None):
            operands = [owner, *node.args] if owner is not None else node.args
            return product(*(self._of(operand, scope) for operand in operands)) if len(operands) == 2 else None
        if not isinstance(first, Array):
            return None
        return self._of_array(first, name, node, owner is not None, library, scope)

    def _of_array(
        self, first: Array, name: str, node: ast.Call, is_method: bool, library: bool, scope: Scope
    ) -> Value:
        """What a function of an array, or a method of it, makes of it."""
        if name == "transpose" and len(node.args) == (0 if is_method else 1):
            return Array(first.axes[::-1])
        if name == "reshape":
            return self._reshaped(first, node.args if is_method else node.args[1:], scope)
        if name == "squeeze":
            return Array(tuple(axis for axis in first.axes if axis))
        if name in FLATTENING:
            return Array((only(first.axes),)) if only(first.axes) else None
        if name in REDUCING:
            return self._reduced(first, node, is_method)
        if name == "where" and len(node.args) == 1:
            return None
        if name in KEEPING and (library or is_method):
            return first
        return self._of_given(first, node, scope) if len(node.args) == 1 else None

    def _made(self, shape: ast.expr, scope: Scope) -> Value:
        """An array that is made in a shape."""
        value = self._of(shape, scope)
        if isinstance(value, ShapeOf):
            return Array(value.axes)
        sizes = shape.elts if isinstance(shape, (ast.Tuple, ast.List)) else [shape]
        return Array(tuple(self._axes_of(sizes, scope)))

    def _axes_of(self, sizes: list[ast.expr], scope: Scope) -> list[str | None]:
        """What the sizes of a shape that is written out count."""
        counts = [self._of(size, scope) for size in sizes]
        return [count.dimension if isinstance(count, DimensionSize) else None for count in counts]

    def _reshaped(self, array: Array, shape: list[ast.expr], scope: Scope) -> Value:
        sizes = shape[0].elts if len(shape) == 1 and isinstance(shape[0], (ast.Tuple, ast.List)) else shape
        if len(sizes) == 1:
            value = self._of(sizes[0], scope)
            return Array(value.axes) if isinstance(value, ShapeOf) else Array((only(array.axes),))
        axes = self._axes_of(sizes, scope)
        left = [axis for axis in unique(array.axes) if axis not in axes]
        for index, size in enumerate(sizes):
            if integer(size) == -1 and len(left) == 1:
                axes[index] = left[0]
        return Array(tuple(axes))

    def _reduced(self, array: Array, node: ast.Call, is_method: bool) -> Value:
        """The result of `np.sum(x, axis=1)` and the like."""
        axis = argument_of(node, 0 if is_method else 1, "axis")
        number = integer(axis) if axis is not None else None
        if number is None or not -len(array.axes) <= number < len(array.axes):
            return None
        axes = list(array.axes)
        if any(word.arg == "keepdims" for word in node.keywords):
            axes[number] = None
        else:
            del axes[number]
        return Array(tuple(axes))


def argument_of(node: ast.Call, index: int, name: str) -> ast.expr | None:
    """An argument of a call, by position or by name."""
    if index < len(node.args):
        return node.args[index]
    return next((word.value for word in node.keywords if word.arg == name), None)
