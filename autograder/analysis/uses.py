"""All that the calls of a function give it, where every use of its name in the notebook is such a call."""

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from .bindings import COMPREHENSIONS, FUNCTIONS, Binding, Scope

if TYPE_CHECKING:
    from .model import SemanticModel
    from .names import Names

Function: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda"
Calls: TypeAlias = "list[tuple[ast.Call, Scope]] | None"  # None where others may call it
ODD = frozenset({"__getattr__", "__getattribute__", "__setattr__", "__new__", "__delattr__"})
MOST = 50  # calls of one function that are looked at


@dataclass(eq=False, slots=True)
class Use:
    """A name, or an attribute of that name, that is read; `parent` is the node that it stands in."""

    node: ast.AST
    parent: ast.AST
    scope: Scope

    @property
    def is_call(self) -> bool:
        return isinstance(self.parent, ast.Call) and self.parent.func is self.node


class Uses:
    """The uses of every name in all cells, and in the files that they write."""

    def __init__(self, model: "SemanticModel"):
        self._model = model
        self._names: dict[str, list[Use]] = {}
        self._attributes: dict[str, list[Use]] = {}
        self._told: set[str] = set()  # names that a text or an import tells, by which anything may be reached
        self._of_lambdas: dict[int, str] = {}
        self._methods: dict[str, list[tuple[ast.FunctionDef, Scope]]] = {}
        self._set: dict[str, list[tuple[ast.expr, Scope]]] = {}  # attribute -> what it is set to
        self._unclear: set[str] = set()  # attributes that are set in another way too
        self._placed: set[int] = set()
        self._by_text = False
        self.kept_in: dict[int, str] = {}  # what an attribute is set to, by its identity -> the attribute
        self.answers: set[int] = set()  # the tuples and dicts that a function returns, by their identity
        for module in (model.main, *model.files.values()):
            for statement, scope in module.statements:
                self._walk(statement, scope)

    def _walk(self, root: ast.AST, around: Scope) -> None:
        stack: list[tuple[ast.AST, ast.AST, Scope]] = [(root, root, around)]
        while stack:
            node, parent, scope = stack.pop()
            self._model.work.spend()
            self._note(node, parent, scope)
            inner = scope
            if isinstance(node, (*FUNCTIONS, ast.ClassDef, *COMPREHENSIONS)):
                inner = self._model.scope(node, scope)
            inside = {id(each) for each in _body(node)}
            self._note_attribute(node, scope)
            stack.extend((child, node, inner if id(child) in inside else scope) for child in ast.iter_child_nodes(node))

    def _note(self, node: ast.AST, parent: ast.AST, scope: Scope) -> None:
        match node:
            case ast.Name(ctx=ast.Load()):
                self._names.setdefault(node.id, []).append(Use(node, parent, scope))
            case ast.Attribute(ctx=ast.Load()):
                self._attributes.setdefault(node.attr, []).append(Use(node, parent, scope))
            case ast.Constant(value=str() as text) if text.isidentifier() and not scope.cell.given:
                self._told.add(text)
            case ast.FunctionDef() if scope.is_class:
                self._methods.setdefault(node.name, []).append((node, scope))
            case ast.MatchClass(kwd_attrs=attributes):
                self._told.update(attributes)
            case ast.alias(name=name):
                self._told.add(name.rpartition(".")[2])
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Lambda() as function):
                self._of_lambdas[id(function)] = name

    def _note_attribute(self, node: ast.AST, scope: Scope) -> None:
        """What an attribute is set to, where that is written out."""
        match node:
            case ast.Assign(targets=[ast.Attribute() as target], value=value):
                pairs = [(target, value)]
            case ast.Assign(targets=[ast.Tuple(elts=elts)], value=ast.Tuple(elts=values)) if len(elts) == len(values):
                pairs = [each for each in zip(elts, values, strict=True) if isinstance(each[0], ast.Attribute)]
                pairs = [] if any(isinstance(each, ast.Starred) for each in (*elts, *values)) else pairs
            case ast.Return(value=ast.Tuple() | ast.Dict() as answer):
                self.answers.add(id(answer))
                return
            case ast.ClassDef():
                self._unclear.update(self._model.scope(node, scope).bindings)
                return
            case ast.Attribute(attr="__dict__" | "__setattr__" | "__class__") | ast.Name(id="setattr" | "type"):
                self._by_text = self._by_text or not scope.cell.given
                return
            case ast.Attribute(ctx=ast.Store() | ast.Del()) if id(node) not in self._placed:
                self._unclear.add(node.attr)
                return
            case _:
                return
        for target, value in pairs:
            self._placed.add(id(target))
            self.kept_in[id(value)] = target.attr
            self._set.setdefault(target.attr, []).append((value, scope))

    def set_to(self, attribute: str) -> list[tuple[ast.expr, Scope]] | None:
        """What an attribute of this name is set to, of whatever object; None where the text does not tell."""
        unclear = self._by_text or attribute in self._unclear or attribute in self._told
        return None if unclear else self._set.get(attribute)

    def of_attribute(self, name: str) -> list[Use]:
        """Where an attribute of this name is read."""
        return self._attributes.get(name, [])

    def is_plain(self, class_: ast.ClassDef) -> bool:
        """Whether a class has nothing but what its text tells, and is used for nothing but to make objects."""
        made = class_.bases or class_.keywords or class_.decorator_list or class_.name in self._told
        odd = any(getattr(each, "name", "") in ODD for each in class_.body)
        return not made and not odd and all(use.is_call for use in self.of(class_.name))

    def of(self, name: str) -> list[Use]:
        """Where a name is read, whatever it is bound to there."""
        return self._names.get(name, [])

    def methods(self, name: str) -> list[tuple[ast.FunctionDef, Scope]]:
        """Those of this name in all classes, each where it is defined; none where one is no plain method."""
        found = self._methods.get(name, [])
        return [] if any(function.decorator_list for function, _ in found) else found

    def is_told(self, name: str) -> bool:
        """Whether a text or an import tells a name: then it may be used where nothing reads it."""
        return name in self._told

    def given(self, parameter: Binding, graded: ast.Call, names: "Names") -> list[tuple[ast.expr, Scope]] | None:
        """What a parameter may be, each in its scope; None where the text does not tell.

        Args:
            parameter: its binding.
            graded: the call of the function that is graded, which stands in no cell.
            names: what a decorator stands for.
        """
        calls = self._calls(parameter.by, parameter.scope, graded, names)
        if not calls or len(calls) > MOST:
            return None
        found = []
        for call, scope in calls:
            argument = argument_of(parameter.by, parameter.name, call, parameter.scope.is_class)
            if argument is None and parameter.node is not None and not has_stars(call):
                argument, scope = parameter.node, parameter.scope
            if argument is None:
                return None
            found.append((argument, scope))
        return found

    def _calls(self, function: Function, scope: Scope, graded: ast.Call, names: "Names") -> Calls:
        """All the calls of a function that is defined in `scope`."""
        name = self._of_lambdas.get(id(function), "") if isinstance(function, ast.Lambda) else function.name
        if not name or name in self._told or scope.module is not self._model.main:
            return None
        if scope.is_class:
            return None if graded.func.id.endswith(f".{name}") else self._calls_of_method(function, scope.node)
        for decorator in getattr(function, "decorator_list", ()):
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            if names.resolve_qualified_name(called, scope) != "functools.wraps":
                return None
        return self._calls_of(name, scope, graded)

    def _calls_of(self, name: str, scope: Scope, graded: ast.Call) -> Calls:
        """The calls of a name; of a function that a decorator puts in the place of others, those of the others."""
        found = [(graded, scope)] if scope.node is None and graded.func.id == name else []
        for use in self.of(name):
            if use.is_call:
                found.append((use.parent, use.scope))
                continue
            if use.scope.cell.given and graded.func.id == name:
                continue  # the course's own cells call it as it is called for its marks
            if not isinstance(use.parent, ast.Return) or use.scope.node is not scope.node:
                return None
            for each, around in self._decorated_by(scope) or [(None, scope)]:
                calls = None if each is None or each.name in self._told else self._calls_of(each.name, around, graded)
                if calls is None:
                    return None
                found += calls
        return found

    def _decorated_by(self, scope: Scope) -> list[tuple[ast.FunctionDef, Scope]]:
        """The functions that the function of this scope decorates; none where it is used in another way too."""
        decorator = scope.node
        if not isinstance(decorator, ast.FunctionDef) or decorator.decorator_list or decorator.name in self._told:
            return []
        uses = self.of(decorator.name)
        plain = scope.parent is not None and scope.parent.node is None and all(
            isinstance(use.parent, ast.FunctionDef) and use.parent.decorator_list == [use.node]
            and use.scope.node is None for use in uses)
        return [(use.parent, use.scope) for use in uses] if plain else []

    def _calls_of_method(self, function: ast.FunctionDef, of: ast.ClassDef) -> Calls:
        """The calls of a method, by its name alone: whatever object they are made on.

        None where a library may call it, and where `Class.method(instance, …)` might be taken for `instance.method(…)`.
        """
        own = function.args
        fixed = len(own.posonlyargs) + len(own.args)
        makes = function.name == "__init__"
        if function.decorator_list or (function.name.startswith("__") and not makes) or not fixed:
            return None
        uses = [*self._attributes.get(function.name, ()), *self.of(function.name)]
        if not self.is_plain(of) or not all(use.is_call for use in uses) or (makes and uses):
            return None
        uses = self.of(of.name) if makes else uses
        calls = [(use.parent, use.scope) for use in uses]
        plain = not (own.defaults or own.vararg or own.kwarg or own.kwonlyargs)
        bound = all(not has_stars(call) and len(call.args) + len(call.keywords) == fixed - 1 for call, _ in calls)
        return calls if fixed == 1 or (plain and bound) else None


def argument_of(function: Function, name: str, call: ast.Call, bound: bool = False) -> ast.expr | None:
    """What a call gives for a parameter; None where it gives nothing, or the text does not tell.

    What is left for `*args` and for `**kwargs` is a tuple. `bound` says that the first parameter is the object.
    """
    args = function.args
    positional = [arg.arg for arg in (*args.posonlyargs, *args.args)][bound:]
    if args.vararg is not None and args.vararg.arg == name:
        taken = call.args[: len(positional)]
        if any(isinstance(each, ast.Starred) for each in taken):
            return None
        return ast.Tuple(call.args[len(positional):], ast.Load())
    if args.kwarg is not None and args.kwarg.arg == name:
        named = {*positional, *(arg.arg for arg in args.kwonlyargs)}
        left = [word for word in call.keywords if word.arg not in named]
        return ast.Tuple([word.value if word.arg else ast.Starred(word.value, ast.Load()) for word in left], ast.Load())
    if name in positional:
        index = positional.index(name)
        if index < len(call.args):
            return None if any(isinstance(each, ast.Starred) for each in call.args[: index + 1]) else call.args[index]
    return next((word.value for word in call.keywords if word.arg == name), None)


def has_stars(call: ast.Call) -> bool:
    """Whether a call hands over what it does not write out."""
    return any(isinstance(each, ast.Starred) for each in call.args) or any(word.arg is None for word in call.keywords)


def _body(node: ast.AST) -> list[ast.AST]:
    """What is evaluated in the scope that a node opens."""
    if isinstance(node, ast.Lambda):
        return [node.body]
    if isinstance(node, COMPREHENSIONS):
        return list(ast.iter_child_nodes(node))
    return node.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) else []
