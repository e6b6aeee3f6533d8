"""What to write instead of a loop, for the place where it stands, with the student's own names."""

import ast
from collections.abc import Iterator

from .code import Site
from .reach import Reach
from .shapes import Array

WHOLE = "write the body once for whole arrays: NumPy then handles every element at once"


def of_loop(reach: Reach, site: Site) -> tuple[str, str]:
    """What the body of a loop does ("accumulates `dw`"; empty where the text does not tell), and the advice."""
    try:
        return _of_body(reach, site)
    except RecursionError:  # an expression nested deeper than a person writes
        return "", WHOLE


def _of_body(reach: Reach, site: Site) -> tuple[str, str]:
    body = [inner for statement in getattr(site.node, "body", []) for inner in _statements(statement)]
    variables = names_in(getattr(site.node, "target", None))
    for statement in body:
        threshold = _threshold(statement)
        if threshold:
            return (
                f"decides `{threshold}` one at a time",
                f"compare the whole array: `({_whole(threshold, variables)}).astype(int)` decides all of them at once",
            )
    for statement in body:
        added = _added(statement)
        if added:
            target, term = added
            return f"accumulates `{target}`", _sum_advice(reach, site, target, term, variables)
    for statement in body:
        match statement:
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append"))):
                return (
                    f"builds `{name}`",
                    f"apply the expression that is appended to whole arrays: the result takes the place of `{name}`",
                )
            case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name), slice=index)]) if (
                names_in(index) & variables
            ):
                return f"fills `{name}`", f"apply the same expression to whole arrays: it gives all of `{name}` at once"
    return "", WHOLE


def of_comprehension(node: ast.AST, parent: ast.AST | None) -> str:
    if isinstance(getattr(node, "elt", None), ast.IfExp):
        return "compare the whole array and use `np.where` or `.astype(int)`: that decides all elements at once"
    if isinstance(parent, ast.Call):
        called = parent.func.attr if isinstance(parent.func, ast.Attribute) else getattr(parent.func, "id", "")
        if called in ("sum", "fsum"):
            return "apply the expression to whole arrays and add up with `np.sum`, or with one `np.dot`"
        if called in ("array", "asarray"):
            return "apply the expression to whole arrays: its result already is an array"
    return "apply the expression to whole arrays: NumPy then handles every element at once"


def _statements(statement: ast.stmt) -> Iterator[ast.stmt]:
    """The statements in a loop's body, those of inner loops and branches included."""
    stack = [statement]
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            stack += [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)][::-1]


def _threshold(statement: ast.stmt) -> str:
    """The comparison of a statement that stores 0 or 1 by it."""
    match statement:
        case ast.If(test=ast.Compare() as test, body=[ast.Assign(value=ast.Constant(value=0 | 1))]):
            return _text(test)
        case ast.If(test=ast.Compare() as test, body=[ast.Expr(value=ast.Call(args=[ast.Constant(value=0 | 1)]))]):
            return _text(test)
        case ast.Assign(value=ast.IfExp(test=ast.Compare() as test, body=ast.Constant(), orelse=ast.Constant())):
            return _text(test)
        case ast.Expr(value=ast.Call(args=[ast.IfExp(test=ast.Compare() as test, body=ast.Constant())])):
            return _text(test)
    return ""


def _added(statement: ast.stmt) -> tuple[str, ast.expr] | None:
    """Target and term of `x += term`, `x -= term` and `x = x + term`."""
    match statement:
        case ast.AugAssign(target=target, op=ast.Add() | ast.Sub(), value=value) if not isinstance(value, ast.Constant):
            return _text(target), value
        case ast.Assign(targets=[target], value=ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right)):
            if isinstance(target, (ast.Name, ast.Subscript)) and ast.dump(
                target.value if isinstance(target, ast.Subscript) else ast.Name(target.id, ast.Load())
            ) == ast.dump(left.value if isinstance(left, ast.Subscript) else left):
                return _text(target), right
    return None


def _sum_advice(reach: Reach, site: Site, target: str, term: ast.expr, variables: set[str]) -> str:
    factors = _factors(term, variables)
    if len(factors) >= 2:
        one, other = factors[0], factors[1]
        axes = [reach.shapes.value(node, site.scope) for node in (one, other)]
        dims = (
            set(reach.shapes.dimensions(site.node.iter, site.scope))
            if isinstance(site.node, (ast.For, ast.AsyncFor))
            else set()
        )
        left, right = (
            _oriented(node, axis, dims, last) for node, axis, last in ((one, axes[0], True), (other, axes[1], False))
        )
        return f"a sum of products is one matrix product: `np.dot({left}, {right})` gives all of `{target}` at once"
    return f"apply the expression that is added to whole arrays; `np.sum` of the result gives `{target}` at once"


def _oriented(node: ast.expr, value: object, dimensions: set[str], last: bool) -> str:
    """An array's name, transposed where the summed axis would not meet the other's."""
    name = _text(node)
    if isinstance(value, Array) and len(value.axes) == 2 and dimensions & {axis for axis in value.axes if axis}:
        at_end = value.axes[-1] in dimensions
        return name if at_end == last else f"{name}.T"
    return name


def _factors(term: ast.expr, variables: set[str]) -> list[ast.expr]:
    """The arrays of which a product's factors are elements picked by the loop's variables."""
    found, stack = [], [term]
    while stack:
        node = stack.pop()
        match node:
            case ast.BinOp(op=ast.Mult()):
                stack += [node.right, node.left]
            case ast.Subscript(value=ast.Name(), slice=index) if names_in(index) & variables:
                found.append(node.value)
            case ast.Subscript(value=ast.Subscript(value=ast.Name() as name)) if names_in(node) & variables:
                found.append(name)
    return found


def _whole(text: str, variables: set[str]) -> str:
    """`A[0, i] > 0.5` without its index."""
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return text
    return _text(_Unindexed(variables).visit(tree))


class _Unindexed(ast.NodeTransformer):
    def __init__(self, variables: set[str]):
        self._variables = variables

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        return node.value if names_in(node.slice) & self._variables else node


def names_in(node: ast.AST | None) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)} if node is not None else set()


def _text(node: ast.AST) -> str:
    try:
        text = ast.unparse(node)
    except (RecursionError, ValueError):
        return "it"
    return text if len(text) <= 40 else text[:39] + "…"
