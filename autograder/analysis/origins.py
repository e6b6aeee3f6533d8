"""Which expressions a value comes from: what a name is bound to, a helper returns, a helper's callers hand to it."""

import ast
from typing import TypeAlias

from .bindings import FUNCTIONS, Binding, Scope
from .model import SemanticModel
from .names import FunctionDefinition, Instance, Names
from .work import LOOKUPS

Found: TypeAlias = "list[tuple[ast.expr, Scope]] | None"  # None where the text does not tell

COPYING = frozenset({"copy.copy", "copy.deepcopy"})


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
        self._function = function
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
                case ast.Attribute() if (values := self.attribute(node, scope)) is not None:
                    steps = [values]
                case ast.IfExp():
                    steps = [[(node.body, scope), (node.orelse, scope)]]
                case ast.Call(func=ast.Name()) if self.functions(node, scope):
                    steps = [self.returned(node, scope)]
                case ast.Call() if (copied := self.copied(node, scope)) is not None:
                    steps = [[(copied, scope)]]
                case ast.Subscript(slice=ast.Constant(value=int() as index)) if isinstance(node.value, ast.Call):
                    steps = [self.part(node.value, scope, index)]
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

    def copied(self, call: ast.Call, scope: Scope) -> ast.expr | None:
        """What a call makes a copy of."""
        match call:
            case ast.Call(func=ast.Attribute(value=value, attr="copy"), args=[], keywords=[]):
                return value
            case ast.Call(args=[first]) if self._names.resolve_qualified_name(call.func, scope) in COPYING:
                return first
        return None

    def part(self, node: ast.expr | None, scope: Scope, index: int) -> Found:
        """What the element of a tuple comes from that a helper returns."""
        match node:
            case ast.Call():
                return self.returned(node, scope, index)
            case ast.Name():
                bindings = self._names.lookup(node.id, scope)
                calls = [each for each in bindings if each.kind == "value" and isinstance(each.node, ast.Call)]
                found = [self.returned(each.node, each.scope, index) for each in calls]
                whole = bool(found) and len(calls) == len(bindings) and None not in found
                return [each for step in found for each in step] if whole else None
            case ast.Tuple(elts=elts) if index < len(elts) and not any(
                    isinstance(each, ast.Starred) for each in elts[: index + 1]):
                return [(elts[index], scope)]
        return None

    def is_graded(self, scope: Scope) -> bool:
        """Whether this is the scope of the function that is graded."""
        at_top = scope.parent is not None and scope.parent.node is None
        return at_top and getattr(scope.node, "name", "") == self._function

    def number(self, node: ast.expr | None, scope: Scope) -> int | None:
        """The number that is written out here, or under a name that stands for nothing else."""
        found = self.of(node, scope) if isinstance(node, ast.Name) else []
        return integer(found[0][0]) if found and len(found) == 1 else integer(node)

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
        """The notebook's own functions that are called here by name; none where it may be anything else.

        Of a function that is graded on its own, that of the notebook: what the course's returns has the same form.
        """
        if isinstance(call.func, ast.Attribute):
            return self._methods(call.func, scope)
        if not isinstance(call.func, ast.Name):
            return []
        bindings = self._model.lookup(call.func.id, scope)
        known = [isinstance(binding.node, FUNCTIONS) and binding.kind in ("function", "value")
                 and not getattr(binding.node, "decorator_list", ()) for binding in bindings]
        return [self._names.definition(binding.node, binding.scope) for binding in bindings] if all(known) else []

    def _methods(self, called: ast.Attribute, scope: Scope) -> list[FunctionDefinition]:
        """The methods of this name in all classes, where it is called on an object of one of the notebook's own."""
        methods = self._model.uses.methods(called.attr)
        if not methods or not isinstance(called.value, ast.Name) or not self._is_made_here(called.value, scope):
            return []
        return [self._names.definition(*each) for each in methods]

    def _is_made_here(self, node: ast.Name, scope: Scope) -> bool:
        """Whether a name stands for nothing but objects of the notebook's own classes."""
        made = self.of(node, scope)
        return bool(made) and all(
            isinstance(each, ast.Call) and isinstance(each.func, ast.Name)
            and {binding.kind for binding in self._names.lookup(each.func.id, around)} == {"class"}
            for each, around in made)

    def attribute(self, node: ast.Attribute, scope: Scope) -> Found:
        """What an attribute of an object of a class of the notebook's own is set to."""
        owners = self._names.resolve(node.value, scope) if isinstance(node.value, ast.Name) else []
        plain = all(isinstance(each, Instance) and self._model.uses.is_plain(each.of.node) for each in owners)
        if not owners or not plain:
            return None
        bindings = [each for each in self._names.lookup(node.value.id, scope) if not puts_in(each)]
        kinds = {(binding.kind, binding.node is None) for binding in bindings}
        is_self = kinds == {("parameter", True)}  # it has no default, and yet it is known what it is
        return self._model.uses.set_to(node.attr) if is_self or self._is_made_here(node.value, scope) else None

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


def integer(node: ast.AST | None) -> int | None:
    """The number that is written out here, None where there is none."""
    match node:
        case ast.Constant(value=int() as number):
            return number
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as number)):
            return -number
    return None


def puts_in(binding: Binding) -> bool:
    """Whether a binding leaves the name with the object that it has, and changes what is in it at most."""
    return binding.kind == "member" and isinstance(binding.by, (ast.Call, ast.Subscript, ast.Attribute))
