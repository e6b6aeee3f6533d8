"""What to write instead of a loop, for the place where it stands, with the student's own names.

Code is proposed only where the text shows that it computes the same. Elsewhere the technique is named.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..analysis.code import Site
from ..analysis.reach import Reach
from ..analysis.shapes import Array

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
    if isinstance(element, ast.Constant) and not any(generator.ifs for generator in node.generators):
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
            return f"decides `{_text(found.test)}` one at a time", _decided(site, body, found)
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


def _decided(site: Site, body: list[tuple[ast.stmt, bool, set[str]]], found: _Decision) -> str:
    """The comparison for the whole array: as code where the array is there, and what equals the border gets the 0.

    Which of the two that gets is a matter of the exercise, and the loop may have it wrong: then it is said in words.
    """
    left, operator, right = found.test.left, type(found.test.ops[0]), found.test.comparators[0]
    if operator not in WRITTEN or not isinstance(right, ast.Constant):
        return "compare whole arrays: that decides all elements at once, and `.astype(int)` makes the answers 0 and 1"
    array = _array_of(site, body, left, _target_of(body, found))
    if not array:
        return (
            f"compute what is compared, `{_text(left)}`, for all of them as one array; one comparison of that array, "
            "with `.astype(int)`, decides all of them at once"
        )
    sign = (NEGATED if found.negated else WRITTEN)[operator]
    if sign != ">":
        return BORDER.format(array, _text(right))
    return f"compare the whole array: `({array} > {_text(right)}).astype(int)` decides all of them at once"


def _target_of(body: list[tuple[ast.stmt, bool, set[str]]], found: _Decision) -> ast.expr | None:
    """The element that a decision stores to, if it is an element of an array."""
    for statement, _, _ in body:
        if _decision(statement) == found:
            inner = statement.body[0] if isinstance(statement, ast.If) else statement
            return inner.targets[0] if isinstance(inner, ast.Assign) else None
    return None


# Labels, element by element, of an array that is there as a whole.

ROUNDING = frozenset({"around", "rint", "round", "round_"})


def _filled_name(statement: ast.stmt) -> str:
    match statement:
        case ast.Assign(targets=[target]):
            return _bare(target)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=value))):
            return _bare(value)
    return ""


def _labels(site: Site, body: list[tuple[ast.stmt, bool, set[str]]], statement: ast.stmt) -> str:
    """What a statement stores for each element, for all of them: `(A > 0.5) * 1`; "" where that may not be the same."""
    match statement:
        case ast.Assign(targets=[ast.Subscript() as target], value=value) if _bare(target):
            pass
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name()), args=[value])):
            target = None
        case _:
            return ""
    arrays = _arrays_in(site, body, value, target)
    if len(set(arrays.values())) != 1 or _at_the_border(value, arrays) != 0:
        return ""
    return _whole(value, arrays)


def _arrays_in(
    site: Site, body: list[tuple[ast.stmt, bool, set[str]]], value: ast.expr, target: ast.expr | None
) -> dict[int, str]:
    """The arrays of which an expression uses elements, by the node that picks the element."""
    found = {}
    stack: list[ast.AST] = [value]
    while stack:
        node = stack.pop()
        array = _array_of(site, body, node, target) if isinstance(node, (ast.Subscript, ast.Name)) else ""
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
        case ast.Call(args=[element], keywords=[]) if _called(node) in ROUNDING:
            return 0 if id(element) in arrays else None  # 0.5 is rounded to the even number
        case ast.Call(func=ast.Attribute(value=inner, attr="astype"), args=[_]):
            return _at_the_border(inner, arrays)
        case ast.Call(func=ast.Name(id="int" | "float"), args=[inner]):
            return _at_the_border(inner, arrays)
        case ast.Call(args=[test, one, other], keywords=[]) if _called(node) == "where":
            truth = _at_the_border(test, arrays)
            return None if truth is None else _at_the_border(one if truth else other, arrays)
    return None


def _whole(node: ast.expr, arrays: dict[int, str]) -> str:
    """A label's expression with the arrays in place of their elements."""
    match node:
        case _ if id(node) in arrays:
            return arrays[id(node)]
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            return f"{_whole(left, arrays)} {WRITTEN[type(operator)]} {_text(right)}"
        case ast.BinOp(left=left, op=operator, right=right):
            sign = "*" if isinstance(operator, ast.Mult) else "+"
            return f"{_operand(left, arrays)} {sign} {_operand(right, arrays)}"
        case ast.Call(func=ast.Attribute(value=inner, attr="astype"), args=[kind]):
            return f"{_operand(inner, arrays)}.astype({_text(kind)})"
        case ast.Call(func=ast.Name(id="int" | "float" as kind), args=[inner]):
            return f"{_operand(inner, arrays)}.astype({kind})"
        case ast.Call(func=function, args=args):
            called = "np.round" if _text(function) == "round" else _text(function)
            return f"{called}({', '.join(_whole(each, arrays) for each in args)})"
    return _text(node)


def _operand(node: ast.expr, arrays: dict[int, str]) -> str:
    inner = _whole(node, arrays)
    return f"({inner})" if isinstance(node, (ast.Compare, ast.BinOp)) else inner


def _array_of(
    site: Site, body: list[tuple[ast.stmt, bool, set[str]]], node: ast.expr, target: ast.expr | None
) -> str:
    """The whole array, as a row, that this is an element of in each turn; "" where the text does not tell.

    `target` is the element that is stored in that turn, None where it is appended to a list.
    """
    loop = site.node
    counters = _counters(loop)
    stored = {name for statement, _, _ in body for name in _stored_names(statement)}
    if isinstance(node, ast.Name):
        assigned = [statement for statement, _, _ in body if isinstance(statement, ast.Assign)]
        values = [each.value for each in assigned if _text(each.targets[0]) == node.id]
        if len(values) == 1 and isinstance(values[0], ast.Subscript) and node.id not in _variables(loop):
            return _array_of(site, body, values[0], target)
        return _row_of(_element_of(loop, node.id), stored)
    if not isinstance(node, ast.Subscript) or not _bare(node) or _bare(node) in stored | _variables(loop):
        return ""
    read = _place(node, counters)
    filled = _place(target, counters) if target is not None else "row"
    if not read or not filled:
        return ""
    turned = {"row": "", "column": ".T", "flat": ".reshape(1, -1)"}[read]
    return f"{_bare(node)}{turned}" if filled == "row" else _bare(node) if read == filled else ""


def _place(node: ast.expr, counters: set[str]) -> str:
    """How an element is picked: as `A[0, i]` from a row, as `A[i, 0]` from a column, as `a[i]` from a flat array."""
    indices: list[ast.expr] = []
    while isinstance(node, ast.Subscript):
        indices = [*(node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]), *indices]
        node = node.value
    kinds = ["counter" if _is_counter(index, counters) else "one" if _is_first(index) else "" for index in indices]
    return {("one", "counter"): "row", ("counter", "one"): "column", ("counter",): "flat"}.get(tuple(kinds), "")


def _is_counter(index: ast.expr, counters: set[str]) -> bool:
    """`i`, `[i]` or `i:i + 1`"""
    match index:
        case ast.Name(id=name) | ast.List(elts=[ast.Name(id=name)]):
            return name in counters
        case ast.Slice(lower=ast.Name(id=name), upper=ast.BinOp(left=ast.Name(id=again), op=ast.Add(),
                                                               right=ast.Constant(value=1))):
            return name == again and name in counters
    return False


def _is_first(index: ast.expr) -> bool:
    """`0`, or `:`, which is the same where there is one row."""
    match index:
        case ast.Constant(value=0) | ast.Slice(lower=None, upper=None, step=None):
            return True
    return False


def _element_of(loop: ast.AST, name: str) -> ast.expr | None:
    """What `name` is an element of: `A[0]` for `for a in A[0]` and for `for i, a in enumerate(A[0])`."""
    match loop:
        case ast.For(target=ast.Name(id=element), iter=iterable):
            return iterable if element == name else None
        case ast.For(target=ast.Tuple(elts=[_, ast.Name(id=element)]), iter=ast.Call(args=[iterable]) as call):
            return iterable if element == name and _called(call) == "enumerate" else None
    return None


def _row_of(node: ast.expr | None, stored: set[str]) -> str:
    """`A` for `A[0]` and `A[0, :]`"""
    match node:
        case ast.Subscript(value=ast.Name(id=name), slice=index) if name not in stored:
            parts = index.elts if isinstance(index, ast.Tuple) else [index]
            first = isinstance(parts[0], ast.Constant) and parts[0].value == 0
            return name if first and all(isinstance(part, ast.Slice) for part in parts[1:]) else ""
    return ""


def _stored_names(statement: ast.stmt) -> set[str]:
    """The names that a statement binds."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return {target.id for target in targets if isinstance(target, ast.Name)}


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
