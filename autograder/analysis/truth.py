"""Which branches run at all, where constants decide it."""

import ast
from typing import TypeAlias

from .bindings import Scope
from .model import SemanticModel
from .names import Names

Kept: TypeAlias = dict[int, dict[str, ast.Constant]]  # function, by its identity -> parameters with their defaults


class Truth:
    """Decides tests for the walk from one function.

    `kept` are the parameters that keep their default values, by the identity of their function.
    """

    def __init__(self, names: Names, kept: Kept):
        self._names = names
        self._kept = kept
        self._truths: dict[int, bool | None] = {}

    def of(self, test: ast.expr, scope: Scope) -> bool | None:
        """Whether a test always holds or never does, where constants decide it."""
        if id(test) not in self._truths:
            self._truths[id(test)] = None  # also where it is asked for while it is looked for
            self._truths[id(test)] = self._decided(test, scope)
        return self._truths[id(test)]

    def _decided(self, test: ast.expr, scope: Scope) -> bool | None:
        match test:
            case ast.Constant(value=value):
                return bool(value)
            case ast.Name():
                truths = {bool(value.value) for value in self._constants(test, scope)}
                return truths.pop() if len(truths) == 1 else None
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                truth = self.of(operand, scope)
                return None if truth is None else not truth
            case ast.BoolOp(op=operator, values=values):
                truths = {self.of(value, scope) for value in values}
                ends = isinstance(operator, ast.Or)
                return ends if ends in truths else None if None in truths else not ends
            case ast.Compare(left=ast.Name() as left, ops=[ast.Is() | ast.IsNot() as operator],
                             comparators=[ast.Constant(value=None)]):
                nones = {value.value is None for value in self._constants(left, scope)}
                return nones.pop() == isinstance(operator, ast.Is) if len(nones) == 1 else None
            case ast.Compare(left=ast.Name() as left, ops=[ast.Gt() | ast.GtE() as operator],
                             comparators=[ast.Constant(value=int() | float() as least)]):  # `verbose > 1`
                values = [value.value for value in self._constants(left, scope)]
                if not values or not all(isinstance(value, (int, float)) for value in values):
                    return None
                truths = {value > least if isinstance(operator, ast.Gt) else value >= least for value in values}
                return truths.pop() if len(truths) == 1 else None
        return None

    def _constants(self, name: ast.Name, scope: Scope) -> list[ast.Constant]:
        """The constants that a name stands for; none where it may stand for anything else."""
        if set(scope.module.stars) - {"numpy"}:  # a star import may bring another value
            return []
        found = []
        for binding in self._names.lookup(name.id, scope):
            match binding.kind, binding.node:
                case "value", ast.Constant() as value:
                    found.append(value)
                case "parameter", ast.Constant() as value if self._keeps_default(name.id, value):
                    found.append(value)
                case _:
                    return []
        return found

    def _keeps_default(self, name: str, default: ast.Constant) -> bool:
        return any(parameters.get(name) is default for parameters in self._kept.values())

    def block(self, statements: list[ast.stmt], parent: ast.AST, scope: Scope) -> list[tuple[ast.AST, ast.AST | None]]:
        """The statements up to the first behind which nothing runs, each with the node that it stands in."""
        found: list[tuple[ast.AST, ast.AST | None]] = []
        for statement in statements:
            found.append((statement, parent))
            if self._ends(statement, scope):
                break
        return found

    def _ends(self, statement: ast.stmt, scope: Scope) -> bool:
        """Whether nothing behind a statement runs: `return`, or `if not DEBUG: return` where DEBUG is False."""
        while isinstance(statement, ast.If):
            truth = self.of(statement.test, scope)
            block = statement.body if truth else statement.orelse if truth is False else []
            if not block:
                return False
            statement = block[-1]
        return isinstance(statement, (ast.Return, ast.Raise, ast.Break, ast.Continue))


def kept_defaults(model: SemanticModel, function: str, arguments: tuple[object, ...]) -> Kept:
    """The parameters that the graded function has beside those it is called with, by the identity of the function.

    Their defaults are their values, unless something else in the notebook's code that it reaches names the function.
    """
    bindings = model.main.lookup(function)
    node = bindings[0].node if len(bindings) == 1 and bindings[0].kind == "function" else None
    if not arguments or not isinstance(node, ast.FunctionDef) or node.decorator_list:
        return {}
    positional = [*node.args.posonlyargs, *node.args.args]
    defaults = [None] * (len(positional) - len(node.args.defaults)) + list(node.args.defaults)
    named = arguments[-1] if isinstance(arguments[-1], dict) else {}
    pairs = [
        *list(zip(positional, defaults, strict=True))[len(arguments) - bool(named) :],
        *zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True),
    ]
    kept = {arg.arg: default for arg, default in pairs if isinstance(default, ast.Constant) and arg.arg not in named}
    return {id(node): kept} if kept else {}
