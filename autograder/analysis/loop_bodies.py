"""What the body of a loop does: which elements it reads, what it adds up, what it decides one at a time."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from .sites import Site

COUNTING = frozenset({"arange", "ndindex", "product", "range", "reversed"})
LOOPS = (ast.For, ast.AsyncFor, ast.While)

# The statements of a loop, with each whether it is in a branch, and the counters of the loops around it.
Body: TypeAlias = list[tuple[ast.stmt, bool, set[str]]]


def statements_in(loop: ast.AST) -> Iterator[tuple[ast.stmt, bool, set[str]]]:
    """The statements in a loop, in order, those of inner loops and branches included.

    With each, whether it is in a branch, and the counters of the loops around it.
    """
    stack = [(inner, False, counters_of(loop)) for inner in reversed(getattr(loop, "body", []))]
    while stack:
        node, branch, counters = stack.pop()
        yield node, branch, counters
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            inside = branch or not isinstance(node, LOOPS)
            children = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
            stack += [(child, inside, counters | counters_of(node)) for child in reversed(children)]


def counters_of(loop: ast.AST) -> set[str]:
    """The names of a loop that are indices."""
    match loop:
        case ast.While(test=ast.Compare(left=ast.Name(id=name))):
            return {name}
        case ast.For(target=ast.Tuple(elts=[first, *_]), iter=ast.Call() as call) if called_name(call) == "enumerate":
            return names_in(first)
        case ast.For(iter=ast.Call() as call) if called_name(call) in COUNTING:
            return names_in(loop.target)
    return set()


def variables_of(loop: ast.AST) -> set[str]:
    """The names that a loop counts with, or gives to the elements."""
    return names_in(getattr(loop, "target", None)) | (names_in(loop.test) if isinstance(loop, ast.While) else set())


@dataclass(frozen=True)
class Decision:
    """A statement that stores 0 or 1 by a comparison; `negated` where it stores the 0 if that holds."""

    test: ast.Compare
    negated: bool


def decision_of(statement: ast.stmt) -> Decision | None:
    """What a statement decides for one element, None where it decides nothing."""
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
            return Decision(test, not stored)
    return None


def target_of(body: Body, found: Decision) -> ast.expr | None:
    """The element that a decision stores to, if it is an element of an array."""
    for statement, _, _ in body:
        if decision_of(statement) == found:
            inner = statement.body[0] if isinstance(statement, ast.If) else statement
            return inner.targets[0] if isinstance(inner, ast.Assign) else None
    return None


def _stored_names(statement: ast.stmt) -> set[str]:
    """The names that a statement binds."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return {target.id for target in targets if isinstance(target, ast.Name)}


@dataclass(frozen=True)
class Added:
    """`target += term`. `own` where each turn has a target of its own; `plain` where nothing but loops is around it."""

    target: ast.expr
    term: ast.expr
    own: bool
    plain: bool


def added_in(body: Body) -> list[Added]:
    """What a loop adds up, but for counters and for what each turn begins anew."""
    anew = {
        text_of(target)
        for statement, _, _ in body
        if isinstance(statement, ast.Assign) and not _sum_of(statement)
        for target in statement.targets
    }
    found = []
    for statement, branch, counters in body:
        match = _sum_of(statement)
        if match is not None:
            target, term, plus = match
            if text_of(target) not in anew and not isinstance(term, ast.Constant) and bare_name(target):
                index = names_in(target.slice) if isinstance(target, ast.Subscript) else set()
                own = bool(counters) and counters <= index
                found.append(Added(target, term, own, plus and not branch))
    sums = [each for each in found if not each.own]
    return sums or found


def _sum_of(statement: ast.stmt) -> tuple[ast.expr, ast.expr, bool] | None:
    """Target and term of `x += term`, `x -= term`, `x = x + term` and `x = x - term`, and whether it is added."""
    match statement:
        case ast.AugAssign(target=target, op=ast.Add() | ast.Sub() as op, value=value):
            return target, value, isinstance(op, ast.Add)
        case ast.Assign(targets=[target], value=ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right)):
            if text_of(left) == text_of(target) != "it":
                return target, right, isinstance(op, ast.Add)
    return None


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
            return iterable if element == name and called_name(call) == "enumerate" else None
    return None


def _row_of(node: ast.expr | None, stored: set[str]) -> str:
    """`A` for `A[0]` and `A[0, :]`"""
    match node:
        case ast.Subscript(value=ast.Name(id=name), slice=index) if name not in stored:
            parts = index.elts if isinstance(index, ast.Tuple) else [index]
            first = isinstance(parts[0], ast.Constant) and parts[0].value == 0
            return name if first and all(isinstance(part, ast.Slice) for part in parts[1:]) else ""
    return ""


def array_of(site: Site, body: Body, node: ast.expr, target: ast.expr | None) -> str:
    """The whole array, as a row, that this is an element of in each turn; "" where the text does not tell.

    `target` is the element that is stored in that turn, None where it is appended to a list.
    """
    loop = site.node
    counters = counters_of(loop)
    stored = {name for statement, _, _ in body for name in _stored_names(statement)}
    if isinstance(node, ast.Name):
        assigned = [statement for statement, _, _ in body if isinstance(statement, ast.Assign)]
        values = [each.value for each in assigned if text_of(each.targets[0]) == node.id]
        if len(values) == 1 and isinstance(values[0], ast.Subscript) and node.id not in variables_of(loop):
            return array_of(site, body, values[0], target)
        return _row_of(_element_of(loop, node.id), stored)
    if not isinstance(node, ast.Subscript) or not bare_name(node) or bare_name(node) in stored | variables_of(loop):
        return ""
    read = _place(node, counters)
    filled = _place(target, counters) if target is not None else "row"
    if not read or not filled:
        return ""
    turned = {"row": "", "column": ".T", "flat": ".reshape(1, -1)"}[read]
    return f"{bare_name(node)}{turned}" if filled == "row" else bare_name(node) if read == filled else ""


def names_in(node: ast.AST | None) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)} if node is not None else set()


def base_of(node: ast.expr) -> ast.expr:
    """What is indexed."""
    while isinstance(node, ast.Subscript):
        node = node.value
    return node


def bare_name(node: ast.expr) -> str:
    """The name of what is indexed, or ""."""
    base = base_of(node)
    return base.id if isinstance(base, ast.Name) else ""


def called_name(node: ast.AST | None) -> str:
    """The last part of the name of what is called."""
    function = node.func if isinstance(node, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def text_of(node: ast.AST) -> str:
    try:
        text = ast.unparse(node)
    except (RecursionError, ValueError):
        return "it"
    return text if len(text) <= 40 else text[:39] + "…"
