"""All that a function can reach in the notebook, and how deep in loops each construct stands.

A name that is read is taken to be used: what it is bound to is reached, whether it is called, stored or passed on. That
covers aliases, tables of functions, callbacks, partials and decorators without following values through the code.
"""

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from .code import BUILTINS, COMPREHENSIONS, END, MOST, Binding, Code, Module, Scope, Site
from .names import Class, Instance, Meaning, Names, Unit
from .shapes import SMALL, Shapes

LOOPS = (ast.For, ast.AsyncFor, ast.While, *COMPREHENSIONS)
RECORDED = (*LOOPS, ast.YieldFrom, ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.AugAssign)

TURNS = 64  # that small loops may make together, one in the other

# Calls whose string argument names an attribute that is read.
BY_TEXT = frozenset({"builtins.getattr", "operator.attrgetter", "operator.methodcaller", "builtins.setattr"})

OPERATORS = {
    ast.MatMult: "matmul",
    ast.Add: "add",
    ast.Mult: "mul",
    ast.Sub: "sub",
    ast.Div: "truediv",
    ast.Pow: "pow",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.BitOr: "or",
    ast.BitAnd: "and",
    ast.BitXor: "xor",
    ast.LShift: "lshift",
    ast.RShift: "rshift",
    ast.USub: "neg",
    ast.UAdd: "pos",
    ast.Invert: "invert",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.In: "contains",
    ast.NotIn: "contains",
}

# Methods that an expression calls without naming them.
IMPLICIT = {
    ast.Call: ("__call__",),
    ast.Subscript: ("__getitem__", "__missing__", "__setitem__", "__class_getitem__"),
    **{
        kind: tuple(f"__{name}__" for operator, name in OPERATORS.items() if issubclass(operator, operators))
        for kind, operators in ((ast.BinOp, ast.operator), (ast.UnaryOp, ast.unaryop), (ast.Compare, ast.cmpop))
    },
}


# Methods that make a text of an object: they run where a text is made, and nowhere else.
TEXT_METHODS = frozenset({"__repr__", "__str__", "__format__"})
# Built-ins that make no text of their arguments.
WITHOUT_TEXT = frozenset(
    """
    abs bool complex dict enumerate float getattr hasattr int isinstance issubclass len list max min pow range round
    set slice sum super tuple type zip
    """.split()  # noqa: SIM905 - two dozen names in quotes and commas read worse
) | {name for name in BUILTINS if name.endswith(("Error", "Exception", "Warning"))}
NUMPY_TEXT = frozenset({"array2string", "array_repr", "array_str", "savetxt", "array", "asarray", "full", "astype"})
MAKING_TEXT = frozenset({"format", "write", "writelines", "writerow", "writerows"})


def _methods(node: ast.AST, operand: ast.AST) -> list[str]:
    """The methods that an expression calls on one of its operands."""
    match node:
        case ast.BinOp(op=operator, right=right):
            return [f"__{'r' if operand is right else ''}{OPERATORS.get(type(operator), '')}__"]
        case ast.UnaryOp(op=operator):
            return [f"__{OPERATORS.get(type(operator), '')}__"]
        case ast.Compare(ops=operators):
            return [f"__{OPERATORS.get(type(operator), '')}__" for operator in operators]
    return list(IMPLICIT[type(node)])


@dataclass(frozen=True, slots=True)
class Cells:
    """What the cells run, which is the same for every function."""

    code: Code
    names: Names


@dataclass(frozen=True, slots=True)
class _Place:
    scope: Scope
    depth: int
    load: bool
    unit: Unit | None
    turns: int = 1  # of the small loops around it, one in the other


class _Open(Exception):
    """A parameter that seemed to keep its default value may get another one."""


@dataclass(eq=False)
class Reach:
    """Walks from a function to everything that it can reach.

    `arguments` are the axes of its positional arguments, `dimensions` what its running time may grow with. `loops`
    tells which dotted names loop over what they are given.
    """

    code: Code
    names: Names
    function: str
    arguments: tuple[object, ...]
    dimensions: tuple[str, ...]
    loops: Callable[[str], bool]
    edges: dict[Unit, dict[Unit, Site]] = field(default_factory=dict)
    _sites: dict[type, dict[int, Site]] = field(default_factory=dict)
    _entered: dict[int, int] = field(default_factory=dict)  # unit, class or binding -> depth at which it was entered
    _work: list[tuple[object, int]] = field(default_factory=list)
    _attributes: dict[str, int] = field(default_factory=dict)
    _implicit: dict[type, int] = field(default_factory=dict)
    _followed: dict[int, int] = field(default_factory=dict)
    _members: dict[str, list[Binding]] = field(default_factory=dict)  # of the classes that are reached
    _many: set[int] = field(default_factory=set)  # what small loops go through that make many turns together
    _texts: list[Binding] = field(default_factory=list)  # methods that make a text of an object
    _makes_text: bool = False

    def __post_init__(self) -> None:
        self._truths: dict[int, bool | None] = {}
        self._defaults = self._kept_defaults()
        try:
            self._follow_all()
        except _Open:
            self._defaults = {}
            for kept in (self.edges, self._sites, self._entered, self._work, self._attributes, self._implicit,
                         self._followed, self._members, self._many, self._truths):
                kept.clear()
            self._texts = []
            self._makes_text = False
            self._follow_all()

    def _kept_defaults(self) -> dict[int, dict[str, ast.Constant]]:
        """The parameters that the graded function has beside those it is called with: their defaults are their values.

        By function. That ends where something else in the notebook's code that it reaches names the function.
        """
        bindings = self.code.main.lookup(self.function)
        node = bindings[0].node if len(bindings) == 1 and bindings[0].kind == "function" else None
        if not self.arguments or not isinstance(node, ast.FunctionDef) or node.decorator_list:
            return {}
        positional = [*node.args.posonlyargs, *node.args.args]
        defaults = [None] * (len(positional) - len(node.args.defaults)) + list(node.args.defaults)
        pairs = [
            *list(zip(positional, defaults, strict=True))[len(self.arguments) :],
            *zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True),
        ]
        kept = {arg.arg: default for arg, default in pairs if isinstance(default, ast.Constant)}
        return {id(node): kept} if kept else {}

    def _follow_all(self) -> None:
        self.shapes = Shapes(self.code, self.names)
        for binding in self.code.main.lookup(self.function):
            for unit in self.names.bound(binding):
                if isinstance(unit, Unit):
                    self.shapes.arguments(unit, self.arguments)
            self._follow(binding, 0)
        self._empty()
        if self._makes_text:
            for binding in self._texts:
                self._follow(binding, 0)
            self._empty()

    def _empty(self) -> None:
        """Walk all that is still to be walked."""
        while self._work:
            what, depth = self._work.pop()
            if isinstance(what, Unit):
                self._walk_unit(what, depth)
            elif isinstance(what, Class):
                self._walk_class(what, depth)
            elif isinstance(what, Binding) and what.node is not None:
                self._walk([(what.node, None)], _Place(what.scope, depth, True, None))

    def sites(self, *types: type) -> Iterator[Site]:
        for type_ in types:
            yield from self._sites.get(type_, {}).values()

    def reads(self) -> Iterator[Site]:
        """Where a value is read by name: names, attributes, and `getattr` with a written-out name."""
        for site in self.sites(ast.Name, ast.Attribute):
            if isinstance(site.node.ctx, ast.Load):
                yield site
        for site in self.sites(ast.Call):
            if len(site.node.args) > 1 and "builtins.getattr" in self.names.paths(site.node.func, site.scope):
                yield site

    def small(self, iterable: ast.AST, scope: Scope) -> bool:
        """Whether a loop over this grows with nothing, nor makes many turns with the loops around it."""
        return id(iterable) not in self._many and self.shapes.small(iterable, scope)

    def _inside_loop(self, iterable: ast.AST, around: Scope, place: _Place) -> _Place:
        """The place of the body of a loop: as deep as the loop itself, where that is small."""
        length = self.shapes.length(iterable, around)
        if 0 <= length <= SMALL and place.turns * length <= TURNS:
            return replace(place, turns=place.turns * max(1, length))
        if 0 <= length <= SMALL:
            self._many.add(id(iterable))
        return replace(place, depth=place.depth + 1, turns=1)

    @property
    def free(self) -> bool:
        """Whether all dimensions of its arguments are granted, so that no loop is one too many."""
        axes = [axis for each in self.arguments for axis in (each if isinstance(each, tuple) else (each,))]
        return any(axes) and {axis for axis in axes if axis} <= set(self.dimensions)

    @property
    def budget(self) -> int:
        """How deep loops may be nested."""
        return len(self.dimensions)

    # What a name, attribute or value leads to.

    def _follow(self, binding: Binding, depth: int) -> None:
        at_load = binding.scope.position != END or binding.scope.outer.get(binding.name) == "global"
        match binding.kind:
            case "function" | "registered":
                self._enter(self.names.unit(binding.node, binding.scope), depth)
                if at_load:
                    self._enter(binding, depth)
            case "class":
                self._enter(self.names.class_(binding.node, binding.scope), depth)
            case "value" | "element" | "member" if at_load:
                self._enter(binding, depth)
            case "value" | "element" | "member" | "parameter" if depth:  # walked where it stands, but not so deep
                self._enter_all(self.names.bound(binding), depth)
            case "import":
                for exported in self.names.exported(binding.path):
                    self._follow(exported, depth)

    def _enter_all(self, meanings: Iterable[Meaning], depth: int) -> None:
        for meaning in meanings:
            if isinstance(meaning, (Unit, Class)):
                self._enter(meaning, depth)
            elif isinstance(meaning, Instance):
                self._enter(meaning.of, depth)

    def _enter(self, what: Unit | Class | Binding, depth: int) -> None:
        """Walk it, unless that has been done at this depth. One more than the budget is as deep as it matters."""
        depth = min(depth, self.budget + 1) if self.budget else 0
        if self._entered.get(id(what), -1) < depth:
            self._entered[id(what)] = depth
            self._work.append((what, depth))

    def _read_attribute(self, name: str, depth: int) -> None:
        if self._attributes.get(name, -1) < depth:
            self._attributes[name] = depth
            for binding in self._members.get(name, ()):
                self._follow(binding, depth)

    def _use_implicitly(self, kind: type, depth: int) -> None:
        if self._implicit.get(kind, -1) < depth:
            self._implicit[kind] = depth
            for name in IMPLICIT[kind]:
                for prefixed in (name, name.replace("__", "__r", 1), name.replace("__", "__i", 1)):
                    for binding in self._members.get(prefixed, ()):
                        self._follow(binding, depth)

    def _walk_class(self, class_: Class, depth: int) -> None:
        """Its bases, decorators and body, and those members that reached code may use."""
        scope = self.code.scope(class_.node, class_.scope)
        place = _Place(class_.scope, depth, True, None)
        outside = [
            *class_.node.decorator_list,
            *class_.node.bases,
            *(keyword.value for keyword in class_.node.keywords),
        ]
        self._walk([(node, class_.node) for node in outside], place)
        self._walk(self._block(class_.node.body, class_.node, scope), _Place(scope, depth, True, None))
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                self._members.setdefault(name, []).append(binding)
                if name in TEXT_METHODS and name not in self._attributes:
                    self._texts.append(binding)
                elif name.startswith("__") and name.endswith("__"):
                    deepest = max(
                        (
                            self._implicit.get(kind, 0)
                            for kind, used in IMPLICIT.items()
                            if name in used or name.replace("__r", "__", 1) in used
                        ),
                        default=0,
                    )
                    self._follow(binding, deepest)  # others are called where their class is used: calls enter them
                elif name in self._attributes:
                    self._follow(binding, self._attributes[name])

    def _walk_unit(self, unit: Unit, depth: int) -> None:
        place = _Place(self.code.scope(unit.node, unit.scope), depth, False, unit)
        if isinstance(unit.node, ast.Lambda):
            self._walk([(unit.node.body, unit.node)], place)
        else:
            self._walk(self._block(unit.node.body, unit.node, place.scope), place)

    # The walk itself: a stack, not recursion, so that no nesting is too deep for it.

    def _walk(self, roots: list[tuple[ast.AST, ast.AST | None]], place: _Place) -> None:
        stack: list[tuple[ast.AST, ast.AST | None, _Place]] = [(node, parent, place) for node, parent in roots]
        while stack:
            node, parent, place = stack.pop()
            self.code.work.spend()
            self._record(node, parent, place)
            stack.extend(self._inside(node, parent, place))

    def _record(self, node: ast.AST, parent: ast.AST | None, place: _Place) -> None:
        if not isinstance(node, RECORDED) or place.scope.cell.given:
            return
        known = self._sites.setdefault(type(node), {}).get(id(node))
        if known is None:
            self._sites[type(node)][id(node)] = Site(node, place.scope, place.depth, place.load, parent)
        else:
            known.depth = max(known.depth, place.depth)
            known.load = known.load and place.load

    def _inside(
        self, node: ast.AST, parent: ast.AST | None, place: _Place
    ) -> Iterable[tuple[ast.AST, ast.AST | None, _Place]]:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                if node.decorator_list and not place.scope.is_class:
                    self._enter(self.names.unit(node, place.scope), place.depth)
                return _all([*node.decorator_list, node.args, node.returns], node, place)
            case ast.ClassDef():
                if node.decorator_list:
                    self._enter(self.names.class_(node, place.scope), place.depth)
                if place.load:
                    return []
                inside = _Place(self.code.scope(node, place.scope), place.depth, place.load, place.unit)
                outside = _all([*node.decorator_list, *node.bases, *node.keywords], node, place)
                return [*outside, *_all(node.body, node, inside)]
            case ast.Lambda():
                self._enter(self.names.unit(node, place.scope), place.depth)
                return _all([node.args], node, place)
            case ast.arguments():
                every = [*node.posonlyargs, *node.args, *node.kwonlyargs, node.vararg, node.kwarg]
                annotations = [arg.annotation for arg in every if arg is not None]
                return _all([*node.defaults, *node.kw_defaults, *annotations], node, place)
            case ast.AnnAssign(target=ast.Name()) if not place.scope.is_class:
                return _all([node.value], node, place)  # the annotation of a local name is never evaluated
            case ast.For() | ast.AsyncFor():
                body = self._inside_loop(node.iter, place.scope, place)
                return [
                    *_all([node.iter, *node.orelse], node, place),
                    *_all([node.target], node, body),
                    *((child, owner, body) for child, owner in self._block(node.body, node, place.scope)),
                ]
            case ast.While():
                if self._truth(node.test, place.scope) is False:
                    return _all(node.orelse, node, place)
                deeper = _Place(place.scope, place.depth + 1, place.load, place.unit)
                inside_loop = ((child, owner, deeper) for child, owner in self._block(node.body, node, place.scope))
                return [*_all([node.test], node, deeper), *inside_loop, *_all(node.orelse, node, place)]
            case ast.If():
                truth = self._truth(node.test, place.scope)
                blocks = [*([] if truth is False else [node.body]), *([] if truth else [node.orelse])]
                inside = [(*pair, place) for block in blocks for pair in self._block(block, node, place.scope)]
                return [(node.test, node, place), *inside]
            case ast.IfExp():
                truth = self._truth(node.test, place.scope)
                chosen = [*([] if truth is False else [node.body]), *([] if truth else [node.orelse])]
                return _all([node.test, *chosen], node, place)
            case ast.BoolOp():
                truths = [self._truth(value, place.scope) for value in node.values]
                last = isinstance(node.op, ast.Or)  # the value that ends an `or` is true, that of an `and` is false
                ends = truths.index(last) + 1 if last in truths else len(truths)
                return _all(node.values[:ends], node, place)
            case ast.Match():
                return _all([*ast.iter_child_nodes(node), *self.code.read_by_patterns(node)], node, place)
            case ast.FormattedValue():
                self._makes_text = True
            case ast.Try() | ast.With() | ast.AsyncWith() | ast.ExceptHandler():
                blocks = [
                    pair
                    for name in ("body", "handlers", "orelse", "finalbody")
                    for pair in self._block(getattr(node, name, []), node, place.scope)
                ]
                return [
                    *((*pair, place) for pair in blocks),
                    *_all([*getattr(node, "items", ()), getattr(node, "type", None)], node, place),
                ]
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                return self._comprehension(node, place)
            case ast.Name(ctx=ast.Load()):
                self._read_name(node, parent, place)
                return []
            case ast.Attribute():
                return self._attribute(node, place)
            case ast.Call():
                return self._call(node, parent, place)
            case ast.Subscript() | ast.BinOp() | ast.UnaryOp() | ast.Compare():
                self._makes_text = self._makes_text or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod))
                self._operator(node, parent, place)
        return _all(ast.iter_child_nodes(node), node, place)

    def _comprehension(self, node: ast.AST, place: _Place) -> list[tuple[ast.AST, ast.AST | None, _Place]]:
        scope = self.code.scope(node, place.scope)
        found: list[tuple[ast.AST, ast.AST | None, _Place]] = []
        inside = place
        for generator in node.generators:
            found.append((generator.iter, generator, inside))
            inside = replace(self._inside_loop(generator.iter, inside.scope, inside), scope=scope)
            found += _all(generator.ifs, generator, inside)
        parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        return found + _all(parts, node, inside)

    def _read_name(self, node: ast.Name, parent: ast.AST | None, place: _Place) -> None:
        bindings = self.names.lookup(node.id, place.scope)
        if node.id in ("print", "str", "repr", "ascii", "format") and not (
            isinstance(parent, ast.Call) and parent.func is node
        ):
            self._makes_text = True  # handed on, to be called for whatever
        if len(bindings) >= MOST:  # such a name keeps them in one list, which is followed once
            if self._followed.get(id(bindings), -1) >= place.depth:
                return
            self._followed[id(bindings)] = place.depth
        self.code.work.spend(len(bindings))
        for binding in bindings:
            if id(binding.node) in self._defaults:
                raise _Open
            self._follow(binding, place.depth)

    def _attribute(self, node: ast.Attribute, place: _Place) -> list[tuple[ast.AST, ast.AST | None, _Place]]:
        if not self._is_module(node.value, place.scope):
            self._read_attribute(node.attr, place.depth)
        for base in self.names.resolve(node.value, place.scope):
            for binding in base.lookup(node.attr) if isinstance(base, Module) else ():
                self._follow(binding, place.depth)
        meanings = [meaning for meaning in self.names.resolve(node, place.scope) if not isinstance(meaning, str)]
        self._enter_all(meanings, place.depth)
        for meaning in meanings:
            if isinstance(meaning, Unit) and getattr(meaning.node, "decorator_list", ()):
                self._edge(meaning, node, None, place)  # a property runs where it is read
        return _all([node.value], node, place)

    def _is_module(self, node: ast.expr, scope: Scope) -> bool:
        """Whether this is the name of an imported module, such as np: no class of the notebook has its attributes."""
        bindings = self.names.lookup(node.id, scope) if isinstance(node, ast.Name) else []
        return bool(bindings) and all(isinstance(binding.node, ast.Import) for binding in bindings)

    def _call(
        self, node: ast.Call, parent: ast.AST | None, place: _Place
    ) -> list[tuple[ast.AST, ast.AST | None, _Place]]:
        meanings = self.names.resolve(node.func, place.scope)
        paths = [meaning for meaning in meanings if isinstance(meaning, str)]
        self._makes_text = self._makes_text or _may_make_text(node, paths, bool(meanings))
        for meaning in meanings:
            for unit in self._called(meaning):
                self._edge(unit, node, parent, place)
                self._enter(unit, place.depth)
                self.shapes.call(unit, node, place.scope)
        if not meanings:
            self._use_implicitly(ast.Call, place.depth)
        for path in paths:
            if path in BY_TEXT:
                for argument in node.args:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        self._read_attribute(argument.value, place.depth)
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        calls_back = not paths or any(self.loops(path) or not path.startswith("builtins.") for path in paths)
        for argument in arguments:
            if calls_back and isinstance(argument, (ast.Name, ast.Attribute, ast.Lambda)):
                for meaning in self.names.resolve(argument, place.scope):
                    if isinstance(meaning, Unit):
                        self._edge(meaning, node, parent, place)
        inside = place
        if any(self.loops(path) for path in paths) and not any(
            self.shapes.small(node_, place.scope) for node_ in node.args
        ):
            inside = _Place(place.scope, place.depth + 1, place.load, place.unit)
        functions = (ast.Name, ast.Lambda, ast.Attribute)
        return [
            (node.func, node, place),
            *((child, node, inside if isinstance(child, functions) else place) for child in arguments),
        ]

    def _called(self, meaning: Meaning) -> list[Unit]:
        match meaning:
            case Unit():
                return [meaning]
            case Class():
                made = [*self.names.member(meaning, "__init__"), *self.names.member(meaning, "__new__")]
            case Instance():
                made = self.names.member(meaning.of, "__call__")
            case _:
                made = []
        return [unit for unit in made if isinstance(unit, Unit)]

    def _operator(self, node: ast.AST, parent: ast.AST | None, place: _Place) -> None:
        self._use_implicitly(type(node), place.depth)
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Name):
                for meaning in self.names.resolve(child, place.scope):
                    if isinstance(meaning, Instance):
                        for name in _methods(node, child):
                            for unit in self.names.member(meaning.of, name):
                                if isinstance(unit, Unit):
                                    self._edge(unit, node, parent, place)

    # What runs at all.

    def _block(
        self, statements: list[ast.stmt], parent: ast.AST, scope: Scope
    ) -> list[tuple[ast.AST, ast.AST | None]]:
        """The statements up to the first behind which nothing runs."""
        found: list[tuple[ast.AST, ast.AST | None]] = []
        for statement in statements:
            found.append((statement, parent))
            if self._ends(statement, scope):
                break
        return found

    def _ends(self, statement: ast.stmt, scope: Scope) -> bool:
        """Whether nothing behind a statement runs: `return`, or `if not DEBUG: return` where DEBUG is False."""
        while isinstance(statement, ast.If):
            truth = self._truth(statement.test, scope)
            block = statement.body if truth else statement.orelse if truth is False else []
            if not block:
                return False
            statement = block[-1]
        return isinstance(statement, (ast.Return, ast.Raise, ast.Break, ast.Continue))

    def _truth(self, test: ast.expr, scope: Scope) -> bool | None:
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
                truth = self._truth(operand, scope)
                return None if truth is None else not truth
            case ast.BoolOp(op=operator, values=values):
                truths = {self._truth(value, scope) for value in values}
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
        for binding in self.names.lookup(name.id, scope):
            match binding.kind, binding.node:
                case "value", ast.Constant() as value:
                    found.append(value)
                case "parameter", ast.Constant() as value if self._keeps_default(name.id, value):
                    found.append(value)
                case _:
                    return []
        return found

    def _keeps_default(self, name: str, default: ast.Constant) -> bool:
        return any(parameters.get(name) is default for parameters in self._defaults.values())

    def _edge(self, to: Unit, node: ast.AST, parent: ast.AST | None, place: _Place) -> None:
        if place.unit is not None:
            site = Site(node, place.scope, place.depth, place.load, parent)
            self.edges.setdefault(place.unit, {}).setdefault(to, site)


def _all(
    nodes: Iterable[ast.AST | None], parent: ast.AST, place: _Place
) -> list[tuple[ast.AST, ast.AST | None, _Place]]:
    return [(node, parent, place) for node in nodes if node is not None]


def _may_make_text(call: ast.Call, paths: list[str], known: bool) -> bool:
    """Whether a call may turn one of its arguments, or the object it is called on, into a text."""
    attr = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if attr in MAKING_TEXT:
        return True
    for path in paths:
        module, _, function = path.rpartition(".")
        if path.startswith("numpy."):
            if function in NUMPY_TEXT and (len(call.args) > 1 or call.keywords or "array" in function):
                return True
        elif module not in ("copy", "math", "time") and not (module == "builtins" and function in WITHOUT_TEXT):
            return True
    return not paths and not known and not attr
