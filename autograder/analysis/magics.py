"""Notebook magics and other texts that are code of the notebook: what they run, and what they write to files."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..submission import Cell
from .bindings import FUNCTIONS

# Magics that write a file, and those that run their body.
WRITING = frozenset({"writefile", "file"})

RUNNING = frozenset({"capture", "prun", "pypy", "python", "python3", "time", "timeit"})

# Functions of timeit, which run a text.
TIMERS = ("timeit", "repeat", "Timer")

DEEP = 8  # magics that run magics


@dataclass(frozen=True, slots=True)
class Magic:
    """A notebook magic in plain Python. `offset` is the number of lines that stand above its body."""

    name: str
    line: str
    body: str
    offset: int


def literal_magic(node: ast.AST | None) -> Magic | None:
    """The magic that a call to `get_ipython()` runs, if all of it is written out."""
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Name(id="get_ipython"), args=[]), attr="run_cell_magic"),
            args=[ast.Constant(value=str(name)), ast.Constant(value=str(line)), ast.Constant(value=str(body))],
        ):
            return Magic(name, line, body, 1)
        case ast.Call(
            func=ast.Attribute(
                value=ast.Call(func=ast.Name(id="get_ipython"), args=[]), attr="run_line_magic" | "magic"
            ),
            args=[ast.Constant(value=str(name)), ast.Constant(value=str(body))],
        ):
            return Magic(name, "", body, 0)
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Name(id="get_ipython"), args=[])), args=[ast.Constant()]
        ):
            return Magic("system", "", "", 0)
    return None


def magics_in(statement: ast.stmt) -> Iterator[tuple[ast.Call, Magic, bool]]:
    """The calls in a statement that run or write a text that is written out, and whether they stand in a function."""
    stack: list[tuple[ast.AST, bool]] = [(statement, False)]
    while stack:
        node, in_function = stack.pop()
        magic = literal_magic(node)
        if magic is not None and magic.name in (*WRITING, *RUNNING):
            yield node, magic, in_function
        for text in _timed(node):
            yield node, Magic("time", "", text, 0), in_function
        inside = in_function or isinstance(node, FUNCTIONS)
        stack.extend((child, inside) for child in ast.iter_child_nodes(node))


def _timed(node: ast.AST) -> Iterator[str]:
    """Code that is written as a text: `timeit.timeit("f(x)", globals=globals())`, `cProfile.run("f(x)")`."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in TIMERS:
            pass
        case ast.Call(func=ast.Attribute(value=ast.Name(id="cProfile" | "profile"), attr="run" | "runctx")):
            pass
        case _:
            return
    for argument in (*node.args, *(word.value for word in node.keywords)):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def examples_in(statement: ast.stmt) -> Iterator[tuple[int, str]]:
    """The code of examples in texts, which doctest runs, with the line that each text begins on."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and ">>>" in node.value:
            lines = [line.strip() for line in node.value.split("\n")]
            code = [line[4:] if line.startswith((">>> ", "... ")) else "" for line in lines]
            yield node.lineno, "\n".join(code) + "\n"


def perhaps(cell: Cell, statement: ast.stmt) -> tuple[Cell, ast.stmt]:
    """A statement that may have been run or not."""
    test = ast.copy_location(ast.Constant(True), statement)
    return cell, ast.copy_location(ast.If(test, [statement], []), statement)


def module_names(line: str) -> list[str]:
    """The names under which a file can be imported that a magic with this line writes, wherever it lies."""
    words = line.split()
    parts = words[-1].strip("'\"").removesuffix(".py").split("/") if words else []
    parts = (parts[:-1] if parts[-1:] == ["__init__"] else parts)[-DEEP:]
    return [".".join(parts[start:]) for start in range(len(parts)) if all(parts[start:])]
