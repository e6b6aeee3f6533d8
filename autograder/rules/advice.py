"""What to write instead of a loop, for the place where it stands, with the student's own names.

Code is proposed only where the text shows that it computes the same. Elsewhere the technique is named.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from .code import Site
from .reach import Reach
from .shapes import Array

WHOLE = (
    "write the body once for whole arrays, with NumPy's functions (`np.exp`, `np.where`) in place of those for single "
    "numbers: it then handles every element at once"
)
INNER = "what replaces the loop around it, an expression for whole arrays, replaces this one too"
SUM = (
    "a sum of products is one matrix product (`np.dot`), any other sum is `np.sum`, with an `axis` for rows or columns"
)
CONSTANT = "`np.zeros`, `np.ones` or `np.full` makes the whole array at once"
LOOPS = (ast.For, ast.AsyncFor, ast.While)
REDUCING = frozenset({"sum", "mean", "dot", "matmul", "max", "min", "prod", "inner", "vdot", "fsum"})
NEGATED = {ast.Gt: "<=", ast.GtE: "<", ast.Lt: ">=", ast.LtE: ">", ast.Eq: "!=", ast.NotEq: "=="}
WRITTEN = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "==", ast.NotEq: "!="}


def of_loop(reach: Reach, site: Site) -> tuple[str, str]:
    """What the body of a loop does ("accumulates `dw`"; empty where the text does not tell), and the advice."""
    if site.depth and not reach.budget:
        return "", INNER
    try:
        return _of_body(reach, site)
    except RecursionError:  # an expression nested deeper than a person writes
        return "", WHOLE


def of_comprehension(node: ast.AST, parent: ast.AST | None) -> str:
    element = getattr(node, "elt", None)
    if isinstance(element, ast.IfExp):
        return "compare the whole array and use `np.where` or `.astype(int)`: that decides all elements at once"
    if isinstance(element, ast.Constant):
        return CONSTANT
    if isinstance(parent, ast.Call) and _called(parent) in ("sum", "fsum"):
        return f"apply the expression to whole arrays: {SUM}"
    if element is not None and _reduces(element):
        return "one matrix product (`np.dot`), or a sum with an `axis`, gives all elements at once"
    return WHOLE.replace("write the body once for", "apply the expression to")


def _of_body(reach: Reach, site: Site) -> tuple[str, str]:
    body = list(_statements(site.node))
    for statement, _, _ in body:
        found = _decision(statement)
        if found and not _is_about_the_index(site.node, found.test):
            return f"decides `{_text(found.test)}` one at a time", _decided(site.node, found)
    added = _added(body)
    if added:
        names = list(dict.fromkeys(f"`{_bare(each.target)}`" for each in added))
        if all(each.own for each in added):
            return (
                f"updates {_listed(names)} element by element",
                f"write it once for the whole array, without the index: one statement then updates all of {names[0]}",
            )
        return f"accumulates {_listed(names)}", _product(reach, site, added) or f"for whole arrays, {SUM}"
    variables = _variables(site.node)
    for statement, _, _ in body:
        match statement:
            case ast.Expr(
                value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append"), args=[ast.expr() as value])
            ):
                return f"builds `{name}`", _made(value, name)
            case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name), slice=index)], value=value) if (
                names_in(index) & variables
            ):
                return f"fills `{name}`", _made(value, name)
    return "", WHOLE


def _made(value: ast.expr, name: str) -> str:
    """The advice for an array that is made element by element."""
    if isinstance(value, ast.Constant):
        return CONSTANT
    if _reduces(value):
        return f"one matrix product (`np.dot`), or a sum with an `axis`, gives all of `{name}` at once"
    return (
        "apply the expression to whole arrays, with NumPy's functions in place of those for single numbers: it gives "
        f"all of `{name}` at once"
    )


# What the body of a loop does.


def _statements(loop: ast.AST) -> Iterator[tuple[ast.stmt, bool, set[str]]]:
    """The statements in a loop, in order, those of inner loops and branches included.

    With each, whether it is in a branch, and the counters of the loops around it.
    """
    stack = [(inner, False, _counters(loop)) for inner in reversed(getattr(loop, "body", []))]
    while stack:
        node, branch, counters = stack.pop()
        yield node, branch, counters
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            inside = branch or not isinstance(node, LOOPS)
            children = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
            stack += [(child, inside, counters | _counters(node)) for child in reversed(children)]


def _counters(loop: ast.AST) -> set[str]:
    """The names of a loop that are indices."""
    match loop:
        case ast.While(test=ast.Compare(left=ast.Name(id=name))):
            return {name}
        case ast.For(target=ast.Tuple(elts=[first, *_]), iter=ast.Call() as call) if _called(call) == "enumerate":
            return names_in(first)
        case ast.For(iter=ast.Call() as call) if _called(call) in ("range", "arange", "product", "ndindex", "reversed"):
            return names_in(loop.target)
    return set()


def _variables(loop: ast.AST) -> set[str]:
    """The names that a loop counts with, or gives to the elements."""
    return names_in(getattr(loop, "target", None)) | (names_in(loop.test) if isinstance(loop, ast.While) else set())


@dataclass(frozen=True)
class _Decision:
    """A statement that stores 0 or 1 by a comparison; `negated` where it stores the 0 if that holds."""

    test: ast.Compare
    negated: bool


def _decision(statement: ast.stmt) -> _Decision | None:
    match statement:
        case (
            ast.If(test=ast.Compare(ops=[_]) as test, body=[ast.Assign(value=ast.Constant(value=0 | 1 as stored))])
            | ast.If(
                test=ast.Compare(ops=[_]) as test,
                body=[ast.Expr(value=ast.Call(args=[ast.Constant(value=0 | 1 as stored)]))],
            )
            | ast.Assign(
                value=ast.IfExp(
                    test=ast.Compare(ops=[_]) as test, body=ast.Constant(value=0 | 1 as stored), orelse=ast.Constant()
                )
            )
            | ast.Expr(
                value=ast.Call(
                    args=[ast.IfExp(test=ast.Compare(ops=[_]) as test, body=ast.Constant(value=0 | 1 as stored))]
                )
            )
        ):
            return _Decision(test, not stored)
    return None


def _is_about_the_index(loop: ast.AST, test: ast.Compare) -> bool:
    """`i == 0`, where i counts."""
    return isinstance(test.left, ast.Name) and test.left.id in _counters(loop)


def _decided(loop: ast.AST, found: _Decision) -> str:
    """The comparison for the whole array."""
    left, operator, right = found.test.left, type(found.test.ops[0]), found.test.comparators[0]
    if operator not in WRITTEN or not isinstance(right, ast.Constant):
        return "compare whole arrays: that decides all elements at once, and `.astype(int)` makes the answers 0 and 1"
    sign = (NEGATED if found.negated else WRITTEN)[operator]
    variables = _variables(loop)
    array = left.id if isinstance(left, ast.Name) else ""
    first = f"compute `{array}` for all of them as one array"
    if isinstance(left, ast.Subscript) and _bare(left) and (names_in(left) & variables or isinstance(loop, ast.While)):
        array, first = _bare(left), "compare the whole array"
    elif array in variables and isinstance(loop, ast.For) and isinstance(loop.target, ast.Name) and _bare(loop.iter):
        array, first = _bare(loop.iter), "compare the whole array"
    elif not array:
        array, first = "a", f"compute `{_text(left)}` for all of them as one array `a`"
    return f"{first}: `({array} {sign} {_text(right)}).astype(int)` decides all of them at once"


@dataclass(frozen=True)
class _Added:
    """`target += term`. `own` where each turn has a target of its own; `plain` where nothing but loops is around it."""

    target: ast.expr
    term: ast.expr
    own: bool
    plain: bool


def _added(body: list[tuple[ast.stmt, bool, set[str]]]) -> list[_Added]:
    """What a loop adds up, but for counters and for what each turn begins anew."""
    anew = {
        _text(target)
        for statement, _, _ in body
        if isinstance(statement, ast.Assign) and not _sum_of(statement)
        for target in statement.targets
    }
    found = []
    for statement, branch, counters in body:
        match = _sum_of(statement)
        if match is not None:
            target, term, plus = match
            if _text(target) not in anew and not isinstance(term, ast.Constant) and _bare(target):
                index = names_in(target.slice) if isinstance(target, ast.Subscript) else set()
                own = bool(counters) and counters <= index
                found.append(_Added(target, term, own, plus and not branch))
    sums = [each for each in found if not each.own]
    return sums or found


def _sum_of(statement: ast.stmt) -> tuple[ast.expr, ast.expr, bool] | None:
    """Target and term of `x += term`, `x -= term`, `x = x + term` and `x = x - term`, and whether it is added."""
    match statement:
        case ast.AugAssign(target=target, op=ast.Add() | ast.Sub() as op, value=value):
            return target, value, isinstance(op, ast.Add)
        case ast.Assign(targets=[target], value=ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right)):
            if _text(left) == _text(target) != "it":
                return target, right, isinstance(op, ast.Add)
    return None


# One matrix product, written out.


def _product(reach: Reach, site: Site, added: list[_Added]) -> str:
    """The product that a loop adds up, where the shapes of both arrays tell how they are to be turned."""
    if len(added) != 1 or not added[0].plain or reach.budget or not isinstance(site.node, (ast.For, ast.AsyncFor)):
        return ""
    over = reach.shapes.dimensions(site.node.iter, site.scope)
    match added[0].term:
        case ast.BinOp(left=one, op=ast.Mult(), right=other) if len(over) == 1:
            turned = [found for node in (one, other) if (found := _turned(reach, site, node, over[0]))]
            turned.sort(key=lambda each: each[0] is None)  # what has a dimension of its own comes first
            if [each[0] is None for each in turned] != [False, True]:
                return ""
            rows, columns = turned
            upright, flat = f"np.dot({rows[1]}, {columns[2]})", f"np.dot({columns[1]}, {rows[2]})"
            target = _bare(added[0].target)
            value = reach.shapes.value(ast.copy_location(ast.Name(target, ast.Load()), added[0].target), site.scope)
            axes = value.axes if isinstance(value, Array) else ()
            product = f"`{flat if axes[1:] == (rows[0],) else upright}`"
            if rows[0] not in axes:
                product += f" (or `{flat}`, for a row)"
            return f"a sum of products is one matrix product: {product} is all that the loop adds to `{target}`"
    return ""


def _turned(reach: Reach, site: Site, node: ast.expr, over: str) -> tuple[str | None, str, str] | None:
    """Of the array that a factor is picked from, the other axis, and it with `over` as its last and its first axis."""
    name, axes = _picked_from(reach, site, node)
    if len(axes) != 2 or axes.count(over) != 1:
        return None
    last = axes[1] == over
    return axes[0 if last else 1], name if last else f"{name}.T", f"{name}.T" if last else name


def _picked_from(reach: Reach, site: Site, node: ast.expr) -> tuple[str, tuple[str | None, ...]]:
    """`X` and its axes for `X[:, i]`, `(A - Y)` and its for `A[0, i] - Y[0, i]`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        left, right = _picked_from(reach, site, node.left), _picked_from(reach, site, node.right)
        sign = "+" if isinstance(node.op, ast.Add) else "-"
        return (f"({left[0]} {sign} {right[0]})", left[1]) if left[1] == right[1] else ("", ())
    base = _base(node)
    value = reach.shapes.value(base, site.scope)
    if base is node or not names_in(node) & _variables(site.node) or not isinstance(base, ast.Name):
        return "", ()
    return base.id, value.axes if isinstance(value, Array) else ()


# Words.


def names_in(node: ast.AST | None) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)} if node is not None else set()


def _base(node: ast.expr) -> ast.expr:
    """What is indexed."""
    while isinstance(node, ast.Subscript):
        node = node.value
    return node


def _bare(node: ast.expr) -> str:
    """The name of what is indexed, or ""."""
    base = _base(node)
    return base.id if isinstance(base, ast.Name) else ""


def _called(node: ast.AST | None) -> str:
    """The last part of the name of what is called."""
    function = node.func if isinstance(node, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _reduces(node: ast.expr) -> bool:
    """Whether an expression makes one number of many."""
    return any(
        (isinstance(inner, ast.Call) and _called(inner) in REDUCING)
        or (isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.MatMult))
        for inner in ast.walk(node)
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _text(node: ast.AST) -> str:
    try:
        text = ast.unparse(node)
    except (RecursionError, ValueError):
        return "it"
    return text if len(text) <= 40 else text[:39] + "…"
