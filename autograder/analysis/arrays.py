"""What an expression is to NumPy: an array by what its axes count, a number that counts, a shape; and their algebra."""

from dataclasses import dataclass
from typing import TypeAlias

Argument: TypeAlias = "tuple[str | None, ...] | str | dict[str, Argument] | None"  # a dict: by name, the last of all


@dataclass(frozen=True, slots=True)
class Array:
    """An array (or list) with what each axis counts; None is an axis of length 1 or of unknown meaning."""

    axes: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class DimensionSize:
    """A number that counts a dimension."""

    dimension: str | None


@dataclass(frozen=True, slots=True)
class ShapeOf:
    """The shape of an array."""

    axes: tuple[str | None, ...]


Value: TypeAlias = "Array | DimensionSize | ShapeOf | object | None"

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


def paired(left: Value, right: Value) -> Value:
    """What both together are broadcast to."""
    if isinstance(left, Array) and isinstance(right, Array):
        length = max(len(left.axes), len(right.axes))
        pairs = zip(
            (None,) * (length - len(left.axes)) + left.axes,
            (None,) * (length - len(right.axes)) + right.axes,
            strict=True,
        )
        return Array(tuple(one or other for one, other in pairs))
    return left if isinstance(left, Array) else right if isinstance(right, Array) else None


def product(left: Value, right: Value) -> Value:
    """The matrix product."""
    if isinstance(left, Array) and isinstance(right, Array) and left.axes and right.axes:
        return Array((*left.axes[:-1], *right.axes[:-2], *right.axes[-1:][: len(right.axes) - 1]))
    return None


def counted(value: Value) -> tuple[str | None, ...]:
    """What a number or a shape counts."""
    if isinstance(value, DimensionSize):
        return (value.dimension,)
    return value.axes if isinstance(value, ShapeOf) else ()


def only(axes: tuple[str | None, ...]) -> str | None:
    """The one named axis, or two of them as one phrase."""
    return " and ".join(unique(axes)) or None


def unique(names: "tuple[str | None, ...] | list[str | None]") -> tuple[str, ...]:
    """Each name once, in order."""
    return tuple(dict.fromkeys(name for name in names if name))


def axis_of(array: Array, axis: int) -> str | None:
    """What one axis counts."""
    return array.axes[axis] if -len(array.axes) <= axis < len(array.axes) else None
