"""Facts about the text of one function or statement that are asked for again and again, each found once."""

import ast
from collections.abc import Iterator

from .bindings import FILLING, FUNCTIONS, root


class Facts:
    """Of the functions and match statements of one notebook."""

    def __init__(self) -> None:
        self._assigned: dict[int, set[str]] = {}
        self._captures: dict[int, list[tuple[str, ast.expr]]] = {}
        self._filled: dict[int, set[str]] = {}
        self._returns: dict[int, list[ast.Return]] = {}

    def returns(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.Return]:
        """The return statements of a function itself, not of functions inside it."""
        if id(function) not in self._returns:
            self._returns[id(function)] = _returns(function)
        return self._returns[id(function)]

    def filled_by(self, function: ast.AST | None) -> set[str]:
        """The names whose objects a function puts something into."""
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return set()
        if id(function) not in self._filled:
            self._filled[id(function)] = _filled(function)
        return self._filled[id(function)]

    def assigned_by(self, class_: ast.ClassDef) -> set[str]:
        """The attributes that the methods of a class assign, to its objects or to anything else."""
        if id(class_) not in self._assigned:
            self._assigned[id(class_)] = {
                node.attr for node in ast.walk(class_)
                if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
            }
        return self._assigned[id(class_)]

    def captures(self, match: ast.Match) -> list[tuple[str, ast.expr]]:
        """What the patterns of a match statement bind, and to which part of its subject; "" where it is only read."""
        if id(match) not in self._captures:
            self._captures[id(match)] = list(_captures(match))
        return self._captures[id(match)]

    def read_by_patterns(self, match: ast.Match) -> list[ast.expr]:
        """The attributes that the patterns of a match statement read."""
        return [read for _, read in self.captures(match) if isinstance(read, ast.Attribute)]


def _returns(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.Return]:
    found, stack = [], list(function.body)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Return):
            found.append(node)
        elif isinstance(node, ast.stmt) and not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            stack.extend(child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt))
            stack.extend(child for handler in getattr(node, "handlers", ()) for child in handler.body)
            stack.extend(child for case in getattr(node, "cases", ()) for child in case.body)
    return found


def _filled(function: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            found.add(root(node))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in FILLING:
            found.add(root(node.func))
    return found


def _captures(match: ast.Match) -> Iterator[tuple[str, ast.expr]]:
    """Names and what they get, written as an expression: `case Point(x=a)` binds `a` to the subject's `x`."""
    stack: list[tuple[ast.pattern | None, ast.expr]] = [(case.pattern, match.subject) for case in match.cases]
    while stack:
        pattern, subject = stack.pop()
        match pattern:
            case ast.MatchAs():
                if pattern.name:
                    yield pattern.name, subject
                stack.append((pattern.pattern, subject))
            case ast.MatchStar(name=str(name)):
                yield name, subject
            case ast.MatchOr():
                stack += [(each, subject) for each in pattern.patterns]
            case ast.MatchClass():
                stack += [(each, subject) for each in pattern.patterns]
                for attr, inner in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
                    read = ast.copy_location(ast.Attribute(subject, attr, ast.Load()), inner)
                    yield "", read
                    stack.append((inner, read))
            case ast.MatchSequence():
                stack += [(each, _member(subject, each)) for each in pattern.patterns]
            case ast.MatchMapping():
                stack += [(each, _member(subject, each)) for each in pattern.patterns]
                if pattern.rest:
                    yield pattern.rest, subject


def _member(subject: ast.expr, pattern: ast.pattern) -> ast.expr:
    """One of the members, whichever."""
    return ast.copy_location(ast.Subscript(subject, ast.Name("_", ast.Load()), ast.Load()), pattern)
