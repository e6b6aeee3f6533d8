"""The known wrong answers of an assignment, read from solutions/<id>/misconceptions.py."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

from ..course import CourseError, running
from ..notebooks import SourceNotebook


@dataclass(frozen=True)
class Misconception:
    """A known wrong answer to one function, and the hint that it deserves.

    `text` and `reference` are the answer and the right one without docstrings, in one style, so that what the mistake
    changes can be told. `recognise`, where the author wrote one, says by a property whether an answer shows it:
    `recognise(path, found, right, *args)` is asked of each call, for the part of the answer that `path` leads to, and
    returns True, False, or None where it cannot be told. One True and no False is a yes.
    """

    function: str
    name: str
    answer: Callable[..., Any]
    hint: str
    text: str
    reference: str
    recognise: Callable[..., bool | None] | None = None


def read_misconceptions(source: SourceNotebook, namespace: Mapping[str, Any]) -> tuple[Misconception, ...]:
    """The functions named `<function>__<what_is_wrong>` beside a source notebook, run with the names of `namespace`.

    A function `_<function>__<what_is_wrong>` beside one of them recognises that mistake where it cannot be told by
    equal values: random numbers, or a family of answers.

    Raises:
        CourseError: the file raised something, or a function's name or docstring does not say what it must.
    """
    path = source.assignment.misconceptions
    if not path.is_file():
        return ()
    names = {**namespace, "__name__": path.stem}
    with running(path):
        tree = ast.parse(text := path.read_text(encoding="utf-8"), str(path))
        exec(compile(text, str(path), "exec"), names)
    texts = {node.name: node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    references = {name: _plain(ast.parse(text).body, name) for name, text in source.reference.items()}
    found = []
    for name, value in names.items():
        if not _of_this_file(value, path) or name.startswith("_"):
            continue
        place = f"{path}:{texts[name].lineno if name in texts else value.__code__.co_firstlineno}"
        function, _, what = name.partition("__")
        if not what and name in _called(tree):
            continue  # a helper
        if not what or function not in references:
            raise CourseError(f"{place}: found {name}, expected <function>__<what_is_wrong>")
        if not value.__doc__:
            raise CourseError(f"{place}: {name} has no docstring, expected the hint")
        hint = " ".join(value.__doc__.split())
        text = _plain([texts[name]], function) if name in texts else ""
        found.append(Misconception(function, what, value, hint, text, references[function], names.get(f"_{name}")))
    return tuple(found)


def _of_this_file(value: Any, path: Path) -> bool:
    """Whether a file that was run has defined it, a function or a class."""
    if isinstance(value, FunctionType):
        return value.__code__.co_filename == str(path)
    return isinstance(value, type) and value.__module__ == path.stem


def _called(tree: ast.Module) -> set[str]:
    """The names that something in a file calls."""
    return {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def _plain(statements: list[ast.stmt], name: str) -> str:
    """The function or class among `statements`, called `name`, without docstrings, in one style; of a variable nothing.
    """
    for node in statements:
        if isinstance(node, ast.ClassDef):
            return _plain_class(node, name)
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            return ast.unparse(ast.FunctionDef(name, node.args, body or [ast.Pass()], [], lineno=1))
    return ""


def _plain_class(node: ast.ClassDef, name: str) -> str:
    body: list[ast.stmt] = []
    for each in node.body:
        if isinstance(each, ast.FunctionDef):
            inside = each.body[1:] if ast.get_docstring(each) is not None else each.body
            body.append(ast.FunctionDef(each.name, each.args, inside or [ast.Pass()], each.decorator_list, lineno=1))
        elif not isinstance(each, ast.Expr):
            body.append(each)
    return ast.unparse(ast.ClassDef(name, node.bases, node.keywords, body or [ast.Pass()], []))
