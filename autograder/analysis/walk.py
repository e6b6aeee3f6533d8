"""The walk from a function to everything that it can reach in the notebook.

A name that is read is taken to be used: what it is bound to is reached, whether it is called, stored or passed on. That
covers aliases, tables of functions, callbacks, partials and decorators without following values through the code.
"""

import ast
from collections.abc import Callable, Iterable
from dataclasses import replace

from .bindings import COMPREHENSIONS, END, MOST, Binding, Scope
from .implicit import Members, may_make_text, methods_of
from .lengths import Lengths
from .model import SemanticModel
from .names import Class, FunctionDefinition, Instance, Meaning, Names
from .nesting import Nesting, Place, Step, all_at
from .origins import Origins
from .reach import Reach
from .shapes import Shapes
from .sites import Site
from .statements import Module
from .truth import Kept, Truth, kept_defaults

LOOPS = (ast.For, ast.AsyncFor, ast.While, *COMPREHENSIONS)
RECORDED = (*LOOPS, ast.YieldFrom, ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.AugAssign)
PER_EDGE = 4  # steps: a name that is defined a hundred times and calls itself in each has ten thousand edges
# Calls whose string argument names an attribute that is read.
BY_TEXT = frozenset({"builtins.getattr", "operator.attrgetter", "operator.methodcaller", "builtins.setattr"})


def reach_from(
    model: SemanticModel,
    names: Names,
    function: str,
    arguments: tuple[object, ...],
    dimensions: tuple[str, ...],
    loops: Callable[[str], bool],
) -> Reach:
    """All that `function` can reach.

    Args:
        arguments: the axes of its positional arguments.
        dimensions: what its running time may grow with.
        loops: tells which dotted names loop over what they are given.
    """

    def walk(kept: Kept) -> Reach:
        shapes = Shapes(model, names)
        lengths = Lengths(model, names, Origins(model, names, function, arguments))
        return _Walk(Reach(model, names, function, arguments, dimensions, shapes, lengths), loops, kept).run()

    try:
        return walk(kept_defaults(model, function, arguments))
    except _Open:
        return walk({})


class _Open(Exception):
    """A parameter that seemed to keep its default value may get another one."""


class _Walk:
    def __init__(self, reach: Reach, loops: Callable[[str], bool], kept: Kept):
        self._reach = reach
        self._model = reach.model
        self._names = reach.names
        self._loops = loops
        self._kept = kept
        self._nesting = Nesting(reach, Truth(reach.names, kept))
        self._members = Members(self._follow)
        self._entered: dict[int, int] = {}  # function, class or binding -> depth at which it was entered
        self._work: list[tuple[object, int]] = []
        self._followed: dict[int, int] = {}

    def run(self) -> Reach:
        """Walk all of it."""
        name, _, method = self._reach.function.partition(".")
        for binding in self._model.main.lookup(name):
            for definition in self._names.bound(binding):
                if isinstance(definition, FunctionDefinition):
                    self._reach.shapes.arguments(definition, self._reach.arguments)
                elif isinstance(definition, Class):
                    self._begin_in(definition, method)
            self._follow(binding, 0)
        self._empty()
        self._members.follow_texts()
        self._empty()
        return self._reach

    def _begin_in(self, class_: Class, method: str) -> None:
        """Begin with a method of a class; without one, with how its objects are made."""
        for definition in self._names.member(class_, method or "__init__"):
            if isinstance(definition, FunctionDefinition):
                self._reach.shapes.arguments(definition, (None, *self._reach.arguments))
                self._enter(definition, 0)
        if method:
            self._members.leave_out("__init__")  # it has a budget of its own

    def _empty(self) -> None:
        """Walk all that is still to be walked."""
        while self._work:
            what, depth = self._work.pop()
            if isinstance(what, FunctionDefinition):
                self._walk_function(what, depth)
            elif isinstance(what, Class):
                self._walk_class(what, depth)
            elif isinstance(what, Binding) and what.node is not None:
                self._walk([(what.node, None, Place(what.scope, depth, True, None))])

    def _follow(self, binding: Binding, depth: int) -> None:
        at_import = binding.scope.position != END or binding.scope.outer.get(binding.name) == "global"
        match binding.kind:
            case "function" | "registered":
                self._enter(self._names.definition(binding.node, binding.scope), depth)
                if at_import:
                    self._enter(binding, depth)
            case "class":
                self._enter(self._names.class_(binding.node, binding.scope), depth)
            case "value" | "element" | "member" if at_import:
                self._enter(binding, depth)
            case "value" | "element" | "member" | "parameter" if depth:  # walked where it stands, but not so deep
                self._enter_all(self._names.bound(binding), depth)
            case "import":
                for exported in self._names.exported(binding.path):
                    self._follow(exported, depth)

    def _enter_all(self, meanings: Iterable[Meaning], depth: int) -> None:
        for meaning in meanings:
            if isinstance(meaning, (FunctionDefinition, Class)):
                self._enter(meaning, depth)
            elif isinstance(meaning, Instance):
                self._enter(meaning.of, depth)

    def _enter(self, what: FunctionDefinition | Class | Binding, depth: int) -> None:
        """Walk it, unless that has been done at this depth. One more than the budget is as deep as it matters."""
        depth = min(depth, self._reach.max_loop_depth + 1) if self._reach.max_loop_depth else 0
        if self._entered.get(id(what), -1) < depth:
            self._entered[id(what)] = depth
            self._work.append((what, depth))

    def _walk_class(self, class_: Class, depth: int) -> None:
        """Its bases, decorators and body, and those members that reached code may use."""
        node, scope = class_.node, self._model.scope(class_.node, class_.scope)
        outside = [*node.decorator_list, *node.bases, *(keyword.value for keyword in node.keywords)]
        self._walk(all_at(outside, node, Place(class_.scope, depth, True, None)))
        self._walk(self._nesting.block(node.body, node, Place(scope, depth, True, None)))
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                self._members.add(name, binding)

    def _walk_function(self, definition: FunctionDefinition, depth: int) -> None:
        node = definition.node
        place = Place(self._model.scope(node, definition.scope), depth, False, definition)
        is_lambda = isinstance(node, ast.Lambda)
        self._walk([(node.body, node, place)] if is_lambda else self._nesting.block(node.body, node, place))

    def _walk(self, steps: list[Step]) -> None:
        """A stack, not recursion, so that no nesting is too deep for it."""
        stack = list(steps)
        while stack:
            node, parent, place = stack.pop()
            self._model.work.spend()
            self._record(node, parent, place)
            stack.extend(self._inside(node, parent, place))

    def _record(self, node: ast.AST, parent: ast.AST | None, place: Place) -> None:
        if not isinstance(node, RECORDED) or place.scope.cell.given:
            return
        known = self._reach.by_type.setdefault(type(node), {}).get(id(node))
        if known is None:
            self._reach.by_type[type(node)][id(node)] = Site(node, place.scope, place.depth, place.at_import, parent)
        else:
            known.depth = max(known.depth, place.depth)
            known.at_import = known.at_import and place.at_import

    def _inside(self, node: ast.AST, parent: ast.AST | None, place: Place) -> Iterable[Step]:
        """What stands in a node and runs, each with its place."""
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Lambda():
                return self._definition(node, place)
            case ast.arguments():
                every = [*node.posonlyargs, *node.args, *node.kwonlyargs, node.vararg, node.kwarg]
                annotations = [arg.annotation for arg in every if arg is not None]
                self._annotate(*annotations)
                return all_at([*node.defaults, *node.kw_defaults, *annotations], node, place)
            case ast.AnnAssign(target=ast.Name()) if not place.scope.is_class:
                return all_at([node.value], node, place)  # the annotation of a local name is never evaluated
            case ast.AnnAssign():
                self._annotate(node.annotation)
            case ast.For() | ast.AsyncFor() | ast.While():
                return self._nesting.loop(node, place)
            case ast.If() | ast.IfExp() | ast.BoolOp():
                return self._nesting.branches(node, place)
            case ast.Try() | ast.With() | ast.AsyncWith() | ast.ExceptHandler():
                blocks = [getattr(node, name, []) for name in ("body", "handlers", "orelse", "finalbody")]
                first = all_at([*getattr(node, "items", ()), getattr(node, "type", None)], node, place)
                return [*(step for block in blocks for step in self._nesting.block(block, node, place)), *first]
            case ast.Match():
                return all_at([*ast.iter_child_nodes(node), *self._model.facts.read_by_patterns(node)], node, place)
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                return self._nesting.comprehension(node, place)
            case ast.Name(ctx=ast.Load()):
                self._read_name(node, parent, place)
                return []
            case ast.Attribute():
                return self._attribute(node, place)
            case ast.Call():
                return self._call(node, parent, place)
            case ast.FormattedValue() | ast.BinOp(op=ast.Mod()):
                self._members.makes_text = True
        if isinstance(node, (ast.Subscript, ast.BinOp, ast.UnaryOp, ast.Compare)):
            self._operator(node, parent, place)
        return all_at(ast.iter_child_nodes(node), node, place)

    def _definition(self, node: ast.AST, place: Place) -> list[Step]:
        """What a definition evaluates where it stands. Its body runs when it is called, that of a class at once."""
        match node:
            case ast.ClassDef():
                if node.decorator_list:
                    self._enter(self._names.class_(node, place.scope), place.depth)
                if place.at_import:
                    return []
                inside = replace(place, scope=self._model.scope(node, place.scope), turns=1)
                outside = all_at([*node.decorator_list, *node.bases, *node.keywords], node, place)
                return [*outside, *all_at(node.body, node, inside)]
            case ast.Lambda():
                self._enter(self._names.definition(node, place.scope), place.depth)
                return all_at([node.args], node, place)
        if node.decorator_list and not place.scope.is_class:
            self._enter(self._names.definition(node, place.scope), place.depth)
        self._annotate(node.returns)
        return all_at([*node.decorator_list, node.args, node.returns], node, place)

    def _annotate(self, *annotations: ast.expr | None) -> None:
        self._reach.annotations.update(id(each) for node in annotations if node is not None for each in ast.walk(node))

    def _read_name(self, node: ast.Name, parent: ast.AST | None, place: Place) -> None:
        bindings = self._names.lookup(node.id, place.scope)
        if node.id in ("print", "str", "repr", "ascii", "format") and not (
            isinstance(parent, ast.Call) and parent.func is node
        ):
            self._members.makes_text = True  # handed on, to be called for whatever
        if len(bindings) >= MOST:  # such a name keeps them in one list, which is followed once
            if self._followed.get(id(bindings), -1) >= place.depth:
                return
            self._followed[id(bindings)] = place.depth
        self._model.work.spend(len(bindings))
        for binding in bindings:
            if id(binding.node) in self._kept:
                raise _Open
            self._follow(binding, place.depth)

    def _attribute(self, node: ast.Attribute, place: Place) -> list[Step]:
        if not self._is_module(node.value, place.scope):
            self._members.read(node.attr, place.depth)
        for base in self._names.resolve(node.value, place.scope):
            for binding in base.lookup(node.attr) if isinstance(base, Module) else ():
                self._follow(binding, place.depth)
        meanings = [meaning for meaning in self._names.resolve(node, place.scope) if not isinstance(meaning, str)]
        self._enter_all(meanings, place.depth)
        for meaning in meanings:
            if isinstance(meaning, FunctionDefinition) and getattr(meaning.node, "decorator_list", ()):
                self._edge(meaning, node, None, place)  # a property runs where it is read
        return all_at([node.value], node, place)

    def _is_module(self, node: ast.expr, scope: Scope) -> bool:
        """Whether this is the name of an imported module, such as np: no class of the notebook has its attributes."""
        bindings = self._names.lookup(node.id, scope) if isinstance(node, ast.Name) else []
        return bool(bindings) and all(isinstance(binding.node, ast.Import) for binding in bindings)

    def _call(self, node: ast.Call, parent: ast.AST | None, place: Place) -> list[Step]:
        meanings = self._names.resolve(node.func, place.scope)
        paths = [meaning for meaning in meanings if isinstance(meaning, str)]
        self._members.makes_text = self._members.makes_text or may_make_text(node, paths, bool(meanings))
        for meaning in meanings:
            for called in self._called(meaning):
                self._model.work.spend(PER_EDGE)
                self._edge(called, node, parent, place)
                self._enter(called, place.depth)
                self._reach.shapes.call(called, node, place.scope)
        if not meanings:
            self._members.use_implicitly(ast.Call, place.depth)
        for path in paths:
            if path in BY_TEXT:
                for argument in node.args:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        self._members.read(argument.value, place.depth)
                self._read_any_of(node, place)
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        calls_back = not paths or any(self._loops(path) or not path.startswith("builtins.") for path in paths)
        for argument in arguments:
            if calls_back and isinstance(argument, (ast.Name, ast.Attribute, ast.Lambda)):
                for meaning in self._names.resolve(argument, place.scope):
                    if isinstance(meaning, FunctionDefinition):
                        self._edge(meaning, node, parent, place)
        inside = place
        if any(self._loops(path) for path in paths) and not any(
            self._reach.lengths.is_small(node_, place.scope) for node_ in node.args
        ):
            inside = Place(place.scope, place.depth + 1, place.at_import, place.inside)
        functions = (ast.Name, ast.Lambda, ast.Attribute)
        return [
            (node.func, node, place),
            *((child, node, inside if isinstance(child, functions) else place) for child in arguments),
        ]

    def _read_any_of(self, node: ast.Call, place: Place) -> None:
        """`getattr(self, name)` may read any member of the class."""
        if not any(isinstance(argument, ast.Constant) for argument in node.args[1:2]):
            for meaning in self._names.itself(node.args[0], place.scope) if node.args else ():
                if isinstance(meaning, Instance):
                    for name in self._model.scope(meaning.of.node, meaning.of.scope).bindings:
                        self._members.read(name, place.depth)

    def _called(self, meaning: Meaning) -> list[FunctionDefinition]:
        match meaning:
            case FunctionDefinition():
                return [meaning]
            case Class():
                made = [*self._names.member(meaning, "__init__"), *self._names.member(meaning, "__new__")]
            case Instance():
                made = self._names.member(meaning.of, "__call__")
            case _:
                made = []
        return [each for each in made if isinstance(each, FunctionDefinition)]

    def _operator(self, node: ast.AST, parent: ast.AST | None, place: Place) -> None:
        self._members.use_implicitly(type(node), place.depth)
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Name):
                for meaning in self._names.resolve(child, place.scope):
                    if isinstance(meaning, Instance):
                        for name in methods_of(node, child):
                            for method in self._names.member(meaning.of, name):
                                if isinstance(method, FunctionDefinition):
                                    self._edge(method, node, parent, place)

    def _edge(self, to: FunctionDefinition, node: ast.AST, parent: ast.AST | None, place: Place) -> None:
        if place.inside is not None:
            site = Site(node, place.scope, place.depth, place.at_import, parent)
            self._reach.edges.setdefault(place.inside, {}).setdefault(to, site)
