"""UNTRUSTED SIDE. An import that fails costs only what uses it: its names stand for something that cannot be used.

So does a file that lies beside the notebook where it was written, and an answer that nobody types here.

A bare `import` in a cell is meant so, also in an `if` or a `with`. What stands in a `try` or in a function is left as
it is: there Python's own ImportError is what the student's code expects.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from typing import Any

TEXT = 200  # characters of why something is not there
ELSEWHERE = (OSError, EOFError)  # where the notebook was written, there are its files, a network, a person who types
HOOK = "__not_imported__"  # the name in the cells' namespace of what is called where an import failed


class NotThere(Exception):
    """Something was used that could not be had here. The text says why: the error that had come of it."""


class NotInstalled(NotThere, ImportError):
    """Something was used whose import had failed. The text is the module's name."""


class Placeholder:
    """Stands for what an import, or another statement, would have bound. Whatever is done with it raises `problem`."""

    def __init__(self, problem: NotThere):
        object.__setattr__(self, "_problem", problem)

    def __repr__(self) -> str:
        return f"<not there: {object.__getattribute__(self, '_problem')}>"


def _raises(self: Placeholder, *args: Any, **kwargs: Any) -> Any:
    problem = object.__getattribute__(self, "_problem")
    raise type(problem)(*problem.args)


_USES = ("getattr", "setattr", "call", "iter", "next", "len", "bool", "getitem", "setitem", "contains", "enter",
         "mro_entries", "instancecheck", "array", "array_ufunc", "array_function", "float", "int", "index", "neg",
         *(side + operator for side in ("", "r")
           for operator in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul")))  # fmt: skip
for _use in _USES:
    setattr(Placeholder, f"__{_use}__", _raises)


def of(problem: BaseException) -> NotThere | None:
    """What a statement lacks that raised `problem`; None where it is wrong by itself."""
    if isinstance(problem, NotThere):
        return problem
    return NotThere(f"{type(problem).__name__}: {problem}"[:TEXT]) if isinstance(problem, ELSEWHERE) else None


def hook(tell: Callable[[dict[str, Any]], None]) -> Callable[..., Placeholder]:
    """What HOOK stands for: it gives the placeholder for a failed import, and tells of the import."""

    def not_imported(module: str, name: str, line: int) -> Placeholder:
        problem = sys.exc_info()[1]
        if not isinstance(problem, ImportError):
            raise
        absent = getattr(problem, "name", None) if isinstance(problem, ModuleNotFoundError) else None
        installed = not isinstance(absent, str) or not f"{module}.".startswith(f"{absent}.")
        what = (f"{module}.{name}" if name else module) if installed else absent
        tell({"say": "not imported", "module": what, "installed": installed, "line": line})
        return Placeholder(NotInstalled(what))

    return not_imported


def guarded(statement: ast.stmt) -> list[ast.stmt]:
    """A statement of a cell, in which each import that fails binds a placeholder."""
    if isinstance(statement, _Guard.LOOKED_INTO):
        guarded = _Guard().visit(statement)
        return [ast.fix_missing_locations(each) for each in (guarded if isinstance(guarded, list) else [guarded])]
    return [statement]


def bound(statement: ast.AST) -> Iterator[str]:
    """The names that a statement binds where it stands."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
        return
    if isinstance(statement, ast.Name) and isinstance(statement.ctx, ast.Store):
        yield statement.id
    for child in ast.iter_child_nodes(statement):
        yield from bound(child)


class _Guard(ast.NodeTransformer):
    LOOKED_INTO = (ast.Import, ast.ImportFrom, ast.If, ast.With, ast.For, ast.While, ast.Try)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        return super().generic_visit(node) if isinstance(node, (*self.LOOKED_INTO, ast.ExceptHandler)) else node

    def visit_Import(self, node: ast.Import) -> list[ast.stmt]:
        return [_tried(node, ast.Import([alias]), alias.asname or alias.name.partition(".")[0], alias.name, "")
                for alias in node.names]

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.stmt | list[ast.stmt]:
        if node.module == "__future__":
            return node
        module = "." * node.level + (node.module or "")
        return [_tried(node, ast.ImportFrom(node.module, [alias], node.level),
                       None if alias.name == "*" else alias.asname or alias.name, module, alias.name.replace("*", ""))
                for alias in node.names]

    def visit_Try(self, node: ast.Try) -> ast.Try:
        """The body is left as it is: it expects that an import may fail."""
        body, node.body = node.body, []
        self.generic_visit(node)
        node.body = body
        return node


def _tried(where: ast.stmt, attempt: ast.stmt, bound: str | None, module: str, name: str) -> ast.stmt:
    """`try: import x` with `except: x = HOOK(…)`, all in the place of the import; a star binds nothing."""
    values = [ast.Constant(value) for value in (module, name, where.lineno)]
    call = ast.Call(ast.Name(HOOK, ast.Load()), values, [])
    instead = ast.Expr(call) if bound is None else ast.Assign([ast.Name(bound, ast.Store())], call)
    tried = ast.Try([attempt], [ast.ExceptHandler(None, None, [instead])], [], [])
    for node in ast.walk(tried):
        ast.copy_location(node, where)
    return tried
