"""Small changes of a stub's reference, one a mutant: what checks should notice.

A change that no check notices is either a right answer too, or something that the checks do not look at.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from .operators import OPERATORS, Scope


@dataclass(frozen=True)
class Mutant:
    """A function with one change in it: its text, the operator, the line of the cell, and the change in words."""

    text: str
    operator: str
    line: int
    change: str


def mutants_of(text: str) -> list[Mutant]:
    """The mutants of the function, the class or the variable that stands alone in `text`: always the same, no two
    alike, and all compile.
    """
    tree = ast.parse(text)
    (node,) = tree.body
    functions = [each for each in ast.walk(node) if isinstance(each, ast.FunctionDef)] or [tree]
    for function in functions:
        if isinstance(function, ast.FunctionDef) and ast.get_docstring(function) is not None:
            function.body = function.body[1:] or [ast.Pass(lineno=function.lineno)]
    found = {ast.unparse(tree): None}
    outer = functions[:1] if isinstance(node, ast.FunctionDef) else functions
    for function in outer:
        for mutant in (*_of_statements(tree, function), *_of_expressions(tree, function)):
            if mutant.text not in found and _compiles(mutant.text):
                found[mutant.text] = mutant
    return [mutant for mutant in found.values() if mutant is not None]


def _compiles(text: str) -> bool:
    try:
        compile(text, "<mutant>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def _of_statements(tree: ast.Module, node: ast.AST) -> Iterator[Mutant]:
    """A statement left out, and two in the other order, in each block of statements."""
    for field, block in ast.iter_fields(node):
        if not isinstance(block, list) or not all(isinstance(each, ast.stmt) for each in block):
            continue
        for at, statement in enumerate(block):
            rest = block[:at] + block[at + 1:]
            yield _with(tree, node, field, rest or [ast.Pass()], "a statement left out", statement.lineno,
                        f"{_head(statement)} → left out")
            if at + 1 < len(block) and not _commute(statement, block[at + 1]):
                swapped = [*block[:at], block[at + 1], statement, *block[at + 2:]]
                both = _head(statement), _head(block[at + 1])
                yield _with(tree, node, field, swapped, "the order of statements", statement.lineno,
                            f"{both[0]}; {both[1]} → {both[1]}; {both[0]}")
            if at + 1 < len(block) and isinstance(statement, (ast.For, ast.While)):
                yield from _indented(tree, node, field, at)
            yield from _of_statements(tree, statement)


def _commute(one: ast.stmt, other: ast.stmt) -> bool:
    """Whether it is plain that two statements may stand in either order: neither changes a name of the other."""
    return not (_changed(one) & _names(other) or _changed(other) & _names(one))


def _changed(statement: ast.stmt) -> set[str]:
    """The names that a statement binds; all of them where it does more than that."""
    match statement:
        case ast.Assign(targets=[ast.Name() | ast.Tuple() as target]) | ast.AugAssign(target=ast.Name() as target):
            return _names(target)
    return _names(statement)


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _indented(tree: ast.Module, node: ast.AST, field: str, at: int) -> Iterator[Mutant]:
    """The last statement of a loop behind it, and the statement behind it as the loop's last."""
    block = getattr(node, field)
    loop, behind = block[at], block[at + 1]
    bodies = (loop.body[:-1] or [ast.Pass()], [loop.body[-1]]), ([*loop.body, behind], [])
    for moved, where, (body, outside) in zip((loop.body[-1], behind), ("behind", "into"), bodies, strict=True):
        other = _copy(loop, body)
        rest = block[at + 2:] if moved is behind else block[at + 1:]
        yield _with(tree, node, field, [*block[:at], other, *outside, *rest], "indentation", moved.lineno,
                    f"{_head(moved)} → {where} the loop")


def _copy(loop: ast.For | ast.While, body: list[ast.stmt]) -> ast.stmt:
    """The loop with another body."""
    return type(loop)(**{**dict(ast.iter_fields(loop)), "body": body}, lineno=loop.lineno)


def _of_expressions(tree: ast.Module, function: ast.FunctionDef | ast.Module) -> Iterator[Mutant]:
    """What the operators make of each expression, statement by statement."""
    scope = Scope(function)
    for statement in ast.walk(function):
        if not isinstance(statement, ast.stmt) or statement is function:
            continue
        before = _head(statement)
        for parent, field, index, node in _places(statement):
            for operator, change in OPERATORS.items():
                for new in change(node, scope):
                    _put(parent, field, index, new)
                    text, after = ast.unparse(tree), _head(statement)
                    _put(parent, field, index, node)
                    yield Mutant(text, operator, getattr(node, "lineno", statement.lineno), f"{before} → {after}")


def _places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Where expressions and keywords stand in a statement, outside of the statements in its body."""
    for field, value in ast.iter_fields(node):
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, (ast.expr, ast.keyword)):
                yield node, field, index, child
                yield from _places(child)
    if isinstance(node, ast.AugAssign):
        yield node, "op", None, node.op


def _put(parent: ast.AST, field: str, index: int | None, new: ast.AST | None) -> None:
    if index is None:
        setattr(parent, field, new)
    else:
        getattr(parent, field)[index] = new


def _with(tree: ast.Module, node: ast.AST, field: str, block: list[ast.stmt], operator: str, line: int,
          change: str) -> Mutant:
    kept = getattr(node, field)
    setattr(node, field, block)
    text = ast.unparse(tree)
    setattr(node, field, kept)
    return Mutant(text, operator, line, change)


def _head(statement: ast.stmt) -> str:
    """A statement in one line: of one with others in it, the line that they stand below."""
    return ast.unparse(statement).splitlines()[0]
