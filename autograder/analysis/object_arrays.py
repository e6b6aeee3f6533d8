"""Which calls make arrays of Python objects, as far as the text tells: NumPy handles their elements one at a time."""

import ast
import math
import re
from collections.abc import Iterator

from .bindings import FILLING, Scope
from .given import Given, by_name, by_star
from .model import SemanticModel
from .reach import Cells, Reach
from .work import NESTING

TYPES = frozenset({"builtins.object", "numpy.object_", "numpy.dtypes.ObjectDType", "numpy.dtypes.ObjectDType()",
                   "decimal.Decimal", "fractions.Fraction"})  # fmt: skip
# What makes an array, or finds a type, of the values that it is given in these places.
FROM_VALUES = {
    "numpy.append": slice(2),
    "numpy.array": slice(1),
    "numpy.asarray": slice(1),
    "numpy.concatenate": slice(1),
    "numpy.min_scalar_type": slice(1),
    "numpy.where": slice(1, 3),
}
# What answers with a type, of the types or arrays that it is given.
OF_TYPES = frozenset(f"numpy.{name}" for name in (
    "dtype", "common_type", "find_common_type", "min_scalar_type", "obj2sctype", "promote_types", "result_type"))
CHANGING = frozenset({"astype", "newbyteorder", "view"})
BITS = 64  # of the largest integer type
LARGEST = 2**BITS


def makes_objects(within: Reach | Cells, node: ast.Call, scope: Scope) -> bool:
    """Whether a call certainly makes an array of Python objects, or their type; or may, in code that names the type."""
    return _makes(within, node, scope, 0)


def _makes(within: Reach | Cells, node: ast.Call, scope: Scope, depth: int) -> bool:
    path = within.names.resolve_qualified_name(node.func, scope)
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    numpy = path.startswith("numpy.")
    dtype = by_name(within, node, "dtype", scope)
    starred = by_star(within, node, scope) if numpy or method in CHANGING else Given()
    types = list(dtype.values)
    if path in OF_TYPES or method in CHANGING:
        types += [(each, scope) for each in node.args] + starred.values
    elif numpy:
        types += [(each, scope) for each in node.args[1:]] + starred.values  # `np.array(x, object)`
    if path == "numpy.full" and any(isinstance(each, ast.Constant) and each.value is None for each in node.args[1:2]):
        return True
    if path == "numpy.dtypes.ObjectDType" or (
        path in FROM_VALUES and any(_holds_no_number(within, each, scope) for each in node.args[FROM_VALUES[path]])
    ):
        return True
    if any(_is_object(within, each, around, depth + 1) for each, around in types):
        return True
    unknown = (dtype.unknown or starred.unknown) and (numpy or method in CHANGING)
    return unknown and bool(within.model.once("objects", lambda: _kept_types(within.model)))


def _is_object(within: Reach | Cells, node: ast.AST, scope: Scope, depth: int) -> bool:
    """Whether this is the type of Python objects, or a type with a part of it."""
    within.model.work.spend()
    if depth > NESTING:
        return False
    if within.names.resolve_qualified_name(node, scope) in TYPES:
        return True
    match node:
        case ast.Constant(value=str() | bytes() as code):
            return _names_objects(code)
        case ast.List(elts=parts) | ast.Tuple(elts=parts):  # `[("x", "O")]`: the names of parts, and their types
            inner = [each for part in parts[:100] if isinstance(part, ast.Tuple) for each in part.elts[1:2]]
            return any(_is_object(within, each, scope, depth + 1) for each in inner)
        case ast.Dict(values=[*values]):  # `{"names": ["x"], "formats": ["O"]}`
            lists = [part for part in values[:100] if isinstance(part, (ast.List, ast.Tuple))]
            inner = [each for part in lists for each in part.elts[:100]]
            return any(_is_object(within, each, scope, depth + 1) for each in inner)
        case ast.Attribute(attr="dtype", value=array):
            return any(isinstance(each, ast.Call) and _makes(within, each, around, depth + 1)
                       for each, around in _values(within, array, scope))
        case ast.Subscript(value=table, slice=key) if isinstance(key, ast.Constant):
            path = within.names.resolve_qualified_name(table, scope)  # `np.sctypeDict["O"]`
            named = key if path.startswith("numpy.") and "()" not in path else table
            return _is_object(within, named, scope, depth + 1)
        case ast.Attribute(attr="fields" | "type", value=inner) | ast.Subscript(value=inner):
            return _is_object(within, inner, scope, depth + 1)
        case ast.Call():
            made = within.names.resolve_qualified_name(node.func, scope)
            return made in OF_TYPES and _makes(within, node, scope, depth + 1)
        case ast.Name():
            return any(_is_object(within, each, around, depth + 1) for each, around in _values(within, node, scope))
    return False


def _values(within: Reach | Cells, node: ast.AST, scope: Scope) -> list[tuple[ast.AST, Scope]]:
    """What a name is bound to; anything else as it is."""
    if not isinstance(node, ast.Name):
        return [(node, scope)]
    bindings = within.names.lookup(node.id, scope)[:20]
    return [(each.node, each.scope) for each in bindings if each.kind == "value" and each.node is not None]


def _names_objects(code: str | bytes) -> bool:
    """`"O"`, also with a byte order and a size, or as one part of several: `"f8,O"`."""
    text = code.decode("latin-1") if isinstance(code, bytes) else code
    return any(re.fullmatch(r"[|<>=]?(O[48]?|object_?)", part.strip()) for part in text.split(","))


def _holds_no_number(within: Reach | Cells, node: ast.AST, scope: Scope) -> bool:
    """`x.tolist() + [None]`: an array of it has no other type than `object`."""
    match node:
        case ast.Constant(value=None) | ast.Dict() | ast.Set() | ast.Lambda():
            return True
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return any(_holds_no_number(within, part, scope) for part in parts[:1000])
        case ast.BinOp(left=ast.List() | ast.BinOp() as left, op=ast.Add()) if _holds_no_number(within, left, scope):
            return True
        case ast.BinOp(op=ast.Add(), right=ast.List() | ast.BinOp() as right):
            return _holds_no_number(within, right, scope)
        case ast.Constant(value=int() as number):
            return number >= LARGEST
        case ast.BinOp(left=ast.Constant(value=int() as base), right=ast.Constant(value=int() as power), op=operator):
            raised = isinstance(operator, ast.Pow) and abs(base) > 1 and power * math.log2(abs(base)) >= BITS
            return raised or (isinstance(operator, ast.LShift) and base != 0 and power >= BITS)
        case ast.UnaryOp(op=ast.USub(), operand=number):
            return _holds_no_number(within, number, scope)
        case ast.Name() | ast.Call():
            meaning = within.names.resolve_qualified_name(node, scope)
            function = isinstance(node, ast.Name) and meaning.startswith("builtins.") and "()" not in meaning
            return function or meaning.rpartition("()")[0] in TYPES
    return False


def _kept_types(model: SemanticModel) -> Iterator[ast.AST]:
    """Where the notebook keeps the type of Python objects for later: in a table, under a name, as an argument."""
    for module in (model.main, *model.files.values()):
        for statement, scope in module.statements:
            for node in ast.walk(statement) if not scope.cell.given else ():
                model.work.spend()
                match node:
                    case ast.Dict() | ast.List() | ast.Tuple() | ast.Set():
                        kept = node.values if isinstance(node, ast.Dict) else node.elts
                    case ast.Assign() | ast.AnnAssign() | ast.Return() | ast.keyword() | ast.NamedExpr():
                        kept = [node.value]
                    case ast.IfExp():
                        kept = [node.body, node.orelse]
                    case ast.Call(func=ast.Attribute(attr=attr)) if attr in FILLING:
                        kept = node.args
                    case ast.Constant(value=str() as text) if re.search(r"""["'](O|object_?)["']""", text):
                        kept = [node]  # a text of a mapping
                    case _:
                        continue
                yield from (each for each in kept if each is not None and _is_written(each))


def _is_written(node: ast.AST) -> bool:
    """Whether this is the type of Python objects by one of its names, or a text with one of them."""
    match node:
        case ast.Constant(value=str() as text):
            return bool(re.search(r"\b(O|object_?)\b", text))
    return getattr(node, "attr", getattr(node, "id", "")) in ("object", "object_", "Decimal", "Fraction")
