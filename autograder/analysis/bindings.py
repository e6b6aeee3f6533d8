"""Which names a piece of code binds, and to what."""

import ast
import builtins
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..submission import Cell

if TYPE_CHECKING:
    from .statements import Module

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
BUILTINS = frozenset(dir(builtins))
END = math.inf  # the position of code that runs when all cells have run
LATE = 1e9  # the position of what a function may bind whenever it is called: below all statements

# Methods that put a value into the object they are called on.
FILLING = frozenset(
    {
        "add",
        "append",
        "appendleft",
        "extend",
        "extendleft",
        "insert",
        "push",
        "register",
        "setdefault",
        "update",
        "__ior__",
        "__iadd__",
        "__setitem__",
        "__setattr__",
    }
)

MOST = 64  # bindings of one name that are told apart by where they stand; where there are more, all of them count
LONGEST = 1_000  # characters of a module's name: no file has a longer one
FILLS = ("member", "registered")  # kinds of bindings that put something into the object of a name


@dataclass(eq=False, slots=True)
class Binding:
    """One way in which a name gets its value.

    `kind` is value, element (of what `node` iterates over), member (put into the name's object by `node`), registered
    (a function put there), parameter (`node` is its default), function, class, import (`path` is what it names),
    deleted, or other. `scope` is where `node` is evaluated. A certain binding hides all that stand above it. `by` is
    what binds it: of a member what is stored to, or the call that puts it there; of a parameter its function. `picks`
    lead from `node` to an element: which one is picked at each step, None for any; empty where that is not known.
    """

    name: str
    kind: str
    node: ast.AST | None
    scope: "Scope"
    path: str = ""
    position: float = 0
    certain: bool = False
    by: ast.AST | None = None
    picks: tuple[int | None, ...] = ()


@dataclass(eq=False, slots=True)
class Scope:
    """Names bound by one function, lambda, class or comprehension, or (without a parent) by the module around them.

    `position` says when its code runs: the number of a top-level statement, or END for the bodies of functions.
    """

    module: "Module"
    cell: Cell
    position: float
    parent: "Scope | None" = None
    node: ast.AST | None = None
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    outer: dict[str, str] = field(default_factory=dict)  # names declared global or nonlocal

    @property
    def is_class(self) -> bool:
        return isinstance(self.node, ast.ClassDef)


def own_bindings(node: ast.AST, scope: Scope, parent: Scope) -> Iterator[Binding]:
    if isinstance(node, FUNCTIONS):
        args = node.args
        positional = [*args.posonlyargs, *args.args]
        defaults = [None] * (len(positional) - len(args.defaults)) + list(args.defaults)
        for arg, default in (
            *zip(positional, defaults, strict=True),
            *zip(args.kwonlyargs, args.kw_defaults, strict=True),
        ):
            yield Binding(arg.arg, "parameter", default, parent, by=node)
        for arg in (args.vararg, args.kwarg):
            if arg is not None:
                yield Binding(arg.arg, "parameter", None, parent, by=node)
        yield from bindings_of([node.body] if isinstance(node, ast.Lambda) else node.body, scope)
    elif isinstance(node, ast.ClassDef):
        yield from bindings_of(node.body, scope)
    elif isinstance(node, COMPREHENSIONS):
        for generator in node.generators:
            yield from _targets(generator.target, generator.iter, scope, "element")


def bindings_of(roots: Iterable[ast.AST], scope: Scope) -> Iterator[Binding]:
    """The bindings that these nodes make in `scope` itself, in the order of the text, not those of scopes inside it."""
    stack = list(roots)[::-1]
    while stack:
        node = stack.pop()
        children: Iterable[ast.AST] = ast.iter_child_nodes(node)
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield Binding(node.name, "function", node, scope)
                yield from _registered(node, scope)
                children = [*node.decorator_list, node.args]
            case ast.ClassDef():
                yield Binding(node.name, "class", node, scope)
                children = [*node.decorator_list, *node.bases, *node.keywords]
            case ast.Lambda():
                children = [node.args]
            case ast.Assign():
                for target in node.targets:
                    yield from _targets(target, node.value, scope)
            case ast.AnnAssign(value=ast.expr()):
                yield from _targets(node.target, node.value, scope)
            case ast.AugAssign():
                yield from _targets(node.target, node.value, scope, "member")
            case ast.NamedExpr():
                yield from _targets(node.target, node.value, scope)
            case ast.For() | ast.AsyncFor():
                yield from _targets(node.target, node.iter, scope, "element")
            case ast.comprehension():
                children = [node.iter, *node.ifs]
            case ast.withitem(optional_vars=ast.expr()):
                yield from _targets(node.optional_vars, node.context_expr, scope)
            case ast.ExceptHandler(name=str()):
                yield Binding(node.name, "other", None, scope)
            case ast.Match():
                for name, part in scope.module.model.facts.captures(node):
                    if name:
                        yield Binding(name, "value", part, scope)
            case ast.Try() | ast.TryStar():
                children = [child for child in children if not _is_missing_import(child, scope)]
            case ast.Import():
                for alias in node.names:
                    path = alias.name if alias.asname else alias.name.partition(".")[0]
                    yield Binding(alias.asname or path, "import", node, scope, path)
            case ast.ImportFrom():
                module = (node.module or "")[:LONGEST]
                for alias in node.names:
                    if alias.name == "*":
                        scope.module.stars[module] = None
                    else:
                        path = f"{module}.{alias.name}" if module else alias.name
                        yield Binding(alias.asname or alias.name, "import", node, scope, path)
            case ast.Global() | ast.Nonlocal():
                for name in node.names:
                    scope.outer[name] = "global" if isinstance(node, ast.Global) else "nonlocal"
            case ast.Delete():
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        yield Binding(target.id, "deleted", None, scope)
            case ast.Call(func=ast.Name(id="setattr"), args=[owner, _, value]) if root(owner):
                yield Binding(root(owner), "member", value, scope)
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in FILLING and (node.args or node.keywords):
                name = root(node.func)
                if name:
                    values = [*node.args, *(keyword.value for keyword in node.keywords)]
                    put = ast.copy_location(ast.Tuple(values, ast.Load()), node)
                    yield Binding(name, "member", put, scope, by=node)
        stack.extend(list(children)[::-1])
        if type(node).__name__ == "TypeAlias":  # Python 3.12 and later
            yield Binding(node.name.id, "other", None, scope)


def _registered(node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> Iterator[Binding]:
    """A function put into what its decorator belongs to (`@label.register`), or into what its decorator fills."""
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        owners = {root(called)} if isinstance(called, ast.Attribute) else set()
        if isinstance(called, ast.Name):
            known = scope.module.bindings.get(called.id, ())[-MOST:]
            owners = {name for binding in known for name in scope.module.model.facts.filled_by(binding.node)}
        for owner in owners - {""}:
            yield Binding(owner, "registered", node, scope)


def _targets(target: ast.AST, value: ast.AST, scope: Scope, kind: str = "value") -> Iterator[Binding]:
    """What an assignment of `value` to `target` binds: member by member where both sides are written out."""
    first: tuple[int | None, ...] = (None,) if kind == "element" else ()
    stack = [(target, value, kind, first)]
    while stack:
        target, value, kind, picks = stack.pop()
        match target:
            case ast.Name():
                yield Binding(target.id, kind, value, scope, picks=picks)
            case ast.Starred():
                stack.append((target.value, value, kind, ()))
            case ast.Attribute() | ast.Subscript():
                name = root(target)
                if name:
                    yield Binding(name, "member", value, scope, by=target)
            case ast.Tuple() | ast.List():
                values: list[ast.AST] = [value] * len(target.elts)
                ways = [(*picks, index) for index in range(len(target.elts))]
                starred = any(isinstance(node, ast.Starred) for node in target.elts)
                written = isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts)
                if written or starred or (kind == "element" and not picks):
                    ways = [()] * len(ways)
                if written and not starred and not any(isinstance(node, ast.Starred) for node in value.elts):
                    values = list(value.elts)
                elif kind == "value":
                    kind = "element"
                stack.extend((*each, kind, way) for *each, way in zip(target.elts, values, ways, strict=True))


def _is_missing_import(node: ast.AST, scope: Scope) -> bool:
    """Whether an import in a `try` certainly fails, so that what stands in its handlers counts."""
    model = scope.module.model
    match node:
        case ast.Import(names=names):
            return any(model.is_missing(alias.name) for alias in names)
        case ast.ImportFrom(module=str(module), level=level):
            return model.is_missing(module, level)
    return False


def root(node: ast.AST) -> str:
    """The name that a chain of attributes and subscripts begins with."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
