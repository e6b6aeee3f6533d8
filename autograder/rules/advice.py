"""What to write instead of a loop, for the place where it stands, with the student's own names.

Code is proposed only where the text shows that it computes the same. Elsewhere the technique is named.
"""

import ast

from ..analysis.arrays import Array
from ..analysis.loop_bodies import (
    Added,
    Body,
    Decision,
    added_in,
    array_of,
    bare_name,
    base_of,
    called_name,
    counters_of,
    decision_of,
    names_in,
    statements_in,
    target_of,
    text_of,
    variables_of,
)
from ..analysis.reach import Reach
from ..analysis.sites import Site

WHOLE = (
    "write the body once for whole arrays, with NumPy's functions (`np.exp`, `np.where`) in place of those for single "
    "numbers: it then handles every element at once"
)
INNER = "what replaces the loop around it, an expression for whole arrays, replaces this one too"
SUM = (
    "a sum of products is one matrix product (`np.dot`), any other sum is `np.sum`, with an `axis` for rows or columns"
)
CONSTANT = "`np.zeros`, `np.ones` or `np.full` makes the whole array at once"
PICKED = (
    "a comparison of whole arrays tells of every element of `{}` at once whether it is meant; or one assignment fills "
    "them all, with arrays as the index"
)
BORDER = "compare the whole array `{0}` at once, and look up what the exercise says of an element that equals {1}"
REDUCING = frozenset({"sum", "mean", "dot", "matmul", "max", "min", "prod", "inner", "vdot", "fsum"})
NEGATED = {ast.Gt: "<=", ast.GtE: "<", ast.Lt: ">=", ast.LtE: ">", ast.Eq: "!=", ast.NotEq: "=="}
ROUNDING = frozenset({"around", "rint", "round", "round_"})
WRITTEN = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "==", ast.NotEq: "!="}


def of_loop(reach: Reach, site: Site) -> tuple[str, str]:
    """What the body of a loop does ("accumulates `dw`"; empty where the text does not tell), and the advice."""
    if site.depth and not reach.max_loop_depth:
        return "", INNER
    try:
        return _of_body(reach, site)
    except RecursionError:  # an expression nested deeper than a person writes
        return "", WHOLE


def of_comprehension(node: ast.AST, parent: ast.AST | None) -> str:
    element = getattr(node, "elt", None)
    if isinstance(element, ast.IfExp):
        return "compare the whole array and use `np.where` or `.astype(int)`: that decides all elements at once"
    if isinstance(element, ast.Constant) and not any(generator.ifs for generator in node.generators):
        return CONSTANT
    if isinstance(parent, ast.Call) and called_name(parent) in ("sum", "fsum"):
        return f"apply the expression to whole arrays: {SUM}"
    if element is not None and _reduces(element):
        return "one matrix product (`np.dot`), or a sum with an `axis`, gives all elements at once"
    return WHOLE.replace("write the body once for", "apply the expression to")


def _of_body(reach: Reach, site: Site) -> tuple[str, str]:
    body = list(statements_in(site.node))
    for statement, _, _ in body:
        found = decision_of(statement)
        if found and not _is_about_the_index(site.node, found.test):
            return f"decides `{text_of(found.test)}` one at a time", _decided(site, body, found)
    added = added_in(body)
    if added:
        names = list(dict.fromkeys(f"`{bare_name(each.target)}`" for each in added))
        if all(each.own for each in added):
            return (
                f"updates {_listed(names)} element by element",
                f"write it once for the whole array, without the index: one statement then updates all of {names[0]}",
            )
        return f"accumulates {_listed(names)}", _product(reach, site, added) or f"for whole arrays, {SUM}"
    variables = variables_of(site.node)
    for statement, branch, counters in body:
        match statement:
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr="append"))) | ast.Assign() if (
                code := _labels(site, body, statement)
            ):
                does = f"fills `{_filled_name(statement)}`"
                return does, f"the same for the whole array: `{code}` gives all of them at once"
            case ast.Expr(
                value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append"), args=[ast.expr() as value])
            ):
                return f"builds `{name}`", _made(value, name, branch)
            case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name), slice=index)], value=value) if (
                names_in(index) & variables
            ):
                return f"fills `{name}`", _made(value, name, branch or not names_in(index) <= counters | variables)
    return "", WHOLE


def _made(value: ast.expr, name: str, picked: bool) -> str:
    """The advice for an array that is made element by element; `picked` where not every element is reached."""
    if isinstance(value, ast.Constant):
        return PICKED.format(name) if picked or value.value is None else CONSTANT
    if _reduces(value):
        return f"one matrix product (`np.dot`), or a sum with an `axis`, gives all of `{name}` at once"
    return (
        "apply the expression to whole arrays, with NumPy's functions in place of those for single numbers: it gives "
        f"all of `{name}` at once"
    )


def _is_about_the_index(loop: ast.AST, test: ast.Compare) -> bool:
    """`i == 0`, where i counts."""
    return isinstance(test.left, ast.Name) and test.left.id in counters_of(loop)


def _decided(site: Site, body: Body, found: Decision) -> str:
    """The comparison for the whole array: as code where the array is there, and what equals the border gets the 0.

    Which of the two that gets is a matter of the exercise, and the loop may have it wrong: then it is said in words.
    """
    left, operator, right = found.test.left, type(found.test.ops[0]), found.test.comparators[0]
    if operator not in WRITTEN or not isinstance(right, ast.Constant):
        return "compare whole arrays: that decides all elements at once, and `.astype(int)` makes the answers 0 and 1"
    array = array_of(site, body, left, target_of(body, found))
    if not array:
        return (
            f"compute what is compared, `{text_of(left)}`, for all of them as one array; one comparison of that array, "
            "with `.astype(int)`, decides all of them at once"
        )
    sign = (NEGATED if found.negated else WRITTEN)[operator]
    if sign != ">":
        return BORDER.format(array, text_of(right))
    return f"compare the whole array: `({array} > {text_of(right)}).astype(int)` decides all of them at once"


def _filled_name(statement: ast.stmt) -> str:
    match statement:
        case ast.Assign(targets=[target]):
            return bare_name(target)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=value))):
            return bare_name(value)
    return ""


def _labels(site: Site, body: Body, statement: ast.stmt) -> str:
    """What a statement stores for each element, for all of them: `(A > 0.5) * 1`; "" where that may not be the same."""
    match statement:
        case ast.Assign(targets=[ast.Subscript() as target], value=value) if bare_name(target):
            pass
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name()), args=[value])):
            target = None
        case _:
            return ""
    arrays = _arrays_in(site, body, value, target)
    if len(set(arrays.values())) != 1 or _at_the_border(value, arrays) != 0:
        return ""
    return _whole(value, arrays)


def _arrays_in(site: Site, body: Body, value: ast.expr, target: ast.expr | None) -> dict[int, str]:
    """The arrays of which an expression uses elements, by the node that picks the element."""
    found = {}
    stack: list[ast.AST] = [value]
    while stack:
        node = stack.pop()
        array = array_of(site, body, node, target) if isinstance(node, (ast.Subscript, ast.Name)) else ""
        if array:
            found[id(node)] = array
        else:
            stack.extend(ast.iter_child_nodes(node))
    return found


def _at_the_border(node: ast.expr, arrays: dict[int, str]) -> float | None:
    """What a label is for an element that equals the constant it is compared to; None where this is no label."""
    match node:
        case ast.Constant(value=bool() | int() | float() as value):
            return value
        case ast.Compare(left=left, ops=[operator], comparators=[ast.Constant()]) if id(left) in arrays:
            return float(isinstance(operator, (ast.GtE, ast.LtE, ast.Eq)))
        case ast.BinOp(left=left, op=ast.Mult() | ast.Add() as operator, right=right):
            one, other = _at_the_border(left, arrays), _at_the_border(right, arrays)
            if one is None or other is None:
                return None
            return one * other if isinstance(operator, ast.Mult) else one + other
        case ast.Call(args=[element], keywords=[]) if called_name(node) in ROUNDING:
            return 0 if id(element) in arrays else None  # 0.5 is rounded to the even number
        case ast.Call(func=ast.Attribute(value=inner, attr="astype"), args=[_]):
            return _at_the_border(inner, arrays)
        case ast.Call(func=ast.Name(id="int" | "float"), args=[inner]):
            return _at_the_border(inner, arrays)
        case ast.Call(args=[test, one, other], keywords=[]) if called_name(node) == "where":
            truth = _at_the_border(test, arrays)
            return None if truth is None else _at_the_border(one if truth else other, arrays)
    return None


def _whole(node: ast.expr, arrays: dict[int, str]) -> str:
    """A label's expression with the arrays in place of their elements."""
    match node:
        case _ if id(node) in arrays:
            return arrays[id(node)]
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            return f"{_whole(left, arrays)} {WRITTEN[type(operator)]} {text_of(right)}"
        case ast.BinOp(left=left, op=operator, right=right):
            sign = "*" if isinstance(operator, ast.Mult) else "+"
            return f"{_operand(left, arrays)} {sign} {_operand(right, arrays)}"
        case ast.Call(func=ast.Attribute(value=inner, attr="astype"), args=[kind]):
            return f"{_operand(inner, arrays)}.astype({text_of(kind)})"
        case ast.Call(func=ast.Name(id="int" | "float" as kind), args=[inner]):
            return f"{_operand(inner, arrays)}.astype({kind})"
        case ast.Call(func=function, args=args):
            called = "np.round" if text_of(function) == "round" else text_of(function)
            return f"{called}({', '.join(_whole(each, arrays) for each in args)})"
    return text_of(node)


def _operand(node: ast.expr, arrays: dict[int, str]) -> str:
    inner = _whole(node, arrays)
    return f"({inner})" if isinstance(node, (ast.Compare, ast.BinOp)) else inner


def _product(reach: Reach, site: Site, added: list[Added]) -> str:
    """The product that a loop adds up, where the shapes of both arrays tell how they are to be turned."""
    if not isinstance(site.node, (ast.For, ast.AsyncFor)) or reach.max_loop_depth:
        return ""
    if len(added) != 1 or not added[0].plain:
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
            target = bare_name(added[0].target)
            value = reach.shapes.value(ast.copy_location(ast.Name(target, ast.Load()), added[0].target), site.scope)
            axes = value.axes if isinstance(value, Array) else ()
            if rows[0] not in axes or len(axes) != 2:
                return ""  # as a row, a column or flat: nothing tells
            product = flat if axes[1:] == (rows[0],) else upright
            return f"a sum of products is one matrix product: `{product}` is all that the loop adds to `{target}`"
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
    base = base_of(node)
    value = reach.shapes.value(base, site.scope)
    if base is node or not names_in(node) & variables_of(site.node) or not isinstance(base, ast.Name):
        return "", ()
    return base.id, value.axes if isinstance(value, Array) else ()


def _reduces(node: ast.expr) -> bool:
    """Whether an expression makes one number of many."""
    return any(
        (isinstance(inner, ast.Call) and called_name(inner) in REDUCING)
        or (isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.MatMult))
        for inner in ast.walk(node)
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
