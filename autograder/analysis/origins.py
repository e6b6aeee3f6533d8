"""Which expressions a value comes from: what a name is bound to, a helper returns, a helper's callers hand to it."""

import ast
from typing import TypeAlias

from .bindings import FUNCTIONS, Binding, Scope
from .model import SemanticModel
from .names import FunctionDefinition, Names
from .work import LOOKUPS

Found: TypeAlias = "list[tuple[ast.expr, Scope]] | None"  # None where the text does not tell


class Origins:
    """Of the values in what one function reaches.

    Args:
        function: the function that is graded.
        arguments: the axes of its positional arguments; a dict at the end has those that are handed over by name.
    """

    def __init__(self, model: SemanticModel, names: Names, function: str, arguments: tuple[object, ...]):
        self._model = model
        self._names = names
        self._given: dict[int, Found] = {}  # parameter -> what it is given
        self._returns: dict[int, list[ast.expr | None]] = {}
        named = arguments[-1] if arguments and isinstance(arguments[-1], dict) else {}
        positional = arguments[:-1] if named else arguments
        self._graded = ast.Call(  # as it is called for its marks, with what no cell tells
            ast.Name(function, ast.Load()), [ast.Constant(None) for _ in positional],
            [ast.keyword(name, ast.Constant(None)) for name in named])

    def of(self, node: ast.expr, scope: Scope) -> Found:
        """The displays, calls and so on that the value of an expression comes from."""
        found: list[tuple[ast.expr, Scope]] = []
        seen: set[int] = set()
        stack = [(node, scope)]
        while stack:
            node, scope = stack.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            self._model.work.spend()
            if len(seen) > LOOKUPS:
                return None
            match node:
                case ast.Name():
                    bindings = self._names.lookup(node.id, scope)
                    steps = [self._of_binding(binding) for binding in bindings if not puts_in(binding)] or [None]
                case ast.IfExp():
                    steps = [[(node.body, scope), (node.orelse, scope)]]
                case ast.Call(func=ast.Name()) if self.functions(node, scope):
                    steps = [self.returned(node, scope)]
                case _:
                    found.append((node, scope))
                    continue
            for step in steps:
                if step is None:
                    return None
                stack += step
        return found

    def _of_binding(self, binding: Binding) -> Found:
        match binding.kind, binding.node, binding.picks:
            case "value", ast.expr(), _:
                return [(binding.node, binding.scope)]
            case "element", ast.expr(), (int() as index,):
                return self.part(binding.node, binding.scope, index)
            case "parameter", _, _:
                return self.given(binding)
        return None

    def part(self, node: ast.expr | None, scope: Scope, index: int) -> Found:
        """What the element of a tuple comes from that a helper returns."""
        match node:
            case ast.Call():
                return self.returned(node, scope, index)
            case ast.Tuple(elts=elts) if index < len(elts) and not any(
                    isinstance(each, ast.Starred) for each in elts[: index + 1]):
                return [(elts[index], scope)]
        return None

    def given(self, parameter: Binding) -> Found:
        """What all the calls of a function hand over for a parameter."""
        if id(parameter) not in self._given:
            self._given[id(parameter)] = self._model.uses.given(parameter, self._graded, self._names)
        return self._given[id(parameter)]

    def returned(self, call: ast.Call, scope: Scope, index: int | None = None) -> Found:
        """What the notebook's own function returns that is called here, or an element of that."""
        found: list[tuple[ast.expr, Scope]] = []
        functions = self.functions(call, scope)
        for function in functions:
            inside = self._model.scope(function.node, function.scope)
            for value in self._results(function):
                step = [(value, inside)] if index is None else self.part(value, inside, index)
                if value is None or step is None:
                    return None
                found += step
        return found or None

    def functions(self, call: ast.Call, scope: Scope) -> list[FunctionDefinition]:
        """The notebook's own functions that a name stands for where it is called; none where it may be anything else.

        Of a function that is graded on its own, that of the notebook: what the course's returns has the same form.
        """
        if not isinstance(call.func, ast.Name):
            return []
        bindings = self._model.lookup(call.func.id, scope)
        known = [isinstance(binding.node, FUNCTIONS) and binding.kind in ("function", "value")
                 and not getattr(binding.node, "decorator_list", ()) for binding in bindings]
        return [self._names.definition(binding.node, binding.scope) for binding in bindings] if all(known) else []

    def _results(self, function: FunctionDefinition) -> list[ast.expr | None]:
        """What a function returns; a generator hands out what the text does not tell."""
        node = function.node
        if isinstance(node, ast.Lambda):
            return [node.body]
        if id(node) not in self._returns:
            lazy = (ast.Yield, ast.YieldFrom, ast.Await)
            plain = isinstance(node, ast.FunctionDef) and not any(isinstance(each, lazy) for each in ast.walk(node))
            found = [statement.value for statement in self._model.facts.returns(node)] if plain else []
            self._returns[id(node)] = found or [None]
        return self._returns[id(node)]


def puts_in(binding: Binding) -> bool:
    """Whether a binding leaves the name with the object that it has, and changes what is in it at most."""
    return binding.kind == "member" and isinstance(binding.by, (ast.Call, ast.Subscript))
