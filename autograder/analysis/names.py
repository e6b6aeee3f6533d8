"""What an expression may stand for, as far as the text tells: a dotted name, a function, a class, an instance."""

import ast
from dataclasses import dataclass
from typing import TypeAlias

from .bindings import FILLS, FUNCTIONS, MOST, Binding, Scope
from .model import SemanticModel
from .modules import canonical, has
from .statements import Module
from .work import LOOKUPS, NESTING, weight


@dataclass(eq=False, slots=True)
class FunctionDefinition:
    """A function or lambda that can be entered. `scope` is where it is defined."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    scope: Scope

    @property
    def name(self) -> str:
        return "lambda" if isinstance(self.node, ast.Lambda) else self.node.name


@dataclass(eq=False, slots=True)
class Class:
    node: ast.ClassDef
    scope: Scope


@dataclass(frozen=True, slots=True)
class Instance:
    of: Class


Meaning: TypeAlias = "str | FunctionDefinition | Class | Instance | Module"

# Calls that hand back what they are given.
TRANSPARENT = frozenset(
    {
        "functools.partial",
        "functools.partialmethod",
        "functools.cache",
        "functools.lru_cache",
        "builtins.staticmethod",
        "builtins.classmethod",
        "builtins.property",
        "functools.cached_property",
        "builtins.list",
        "builtins.tuple",
        "copy.copy",
        "copy.deepcopy",
        "types.MethodType",
        "types.SimpleNamespace",
        "builtins.dict",
    }
)
CONTAINERS = "collections."  # whose classes hand loops on to those made from them


class Names:
    """Resolves expressions in the scopes of one notebook. Functions in `boundary` stand for nothing that we follow."""

    def __init__(self, model: SemanticModel, boundary: frozenset[str] = frozenset()):
        self._model = model
        self._boundary = boundary
        self._definitions: dict[int, FunctionDefinition] = {}
        self._classes: dict[int, Class] = {}
        self._many: dict[int, list[Meaning]] = {}
        self._resolved: dict[tuple[int, int], tuple[ast.AST, Scope, list[Meaning]]] = {}  # and what must live on

    def definition(self, node: ast.AST, scope: Scope) -> FunctionDefinition:
        assert isinstance(node, FUNCTIONS)
        return self._definitions.setdefault(id(node), FunctionDefinition(node, scope))

    def class_(self, node: ast.ClassDef, scope: Scope) -> Class:
        return self._classes.setdefault(id(node), Class(node, scope))

    def resolve_qualified_name(self, node: ast.AST, scope: Scope) -> str:
        """The dotted name that an expression stands for, if it stands for one alone."""
        paths = self.qualified_names(node, scope)
        return paths[0] if len(paths) == 1 else ""

    def qualified_names(self, node: ast.AST, scope: Scope) -> list[str]:
        """All the dotted names that an expression may stand for."""
        return [meaning for meaning in self.resolve(node, scope) if isinstance(meaning, str)]

    def resolve(self, node: ast.AST, scope: Scope) -> list[Meaning]:
        """All that an expression may stand for; empty where the text does not tell."""
        if isinstance(node, ast.Constant):
            return []
        key = id(node), id(scope)
        if key not in self._resolved:
            self._resolved[key] = node, scope, _Search(self, self._model).resolve(node, scope)
        return self._resolved[key][2]

    def itself(self, node: ast.AST, scope: Scope) -> list[Meaning]:
        """All that an expression may stand for, without what is put into the object of a name."""
        search = _Search(self, self._model)
        return search.itself(node, scope) if isinstance(node, ast.Name) else self.resolve(node, scope)

    def bound(self, binding: Binding) -> list[Meaning]:
        return _Search(self, self._model).bound(binding)

    def many(self, bindings: list[Binding]) -> list[Meaning]:
        """What a name with very many bindings stands for: looked up once."""
        if id(bindings) not in self._many:
            self._many[id(bindings)] = []
            self._many[id(bindings)] = _Search(self, self._model).all_bound(bindings)
        return self._many[id(bindings)]

    def lookup(self, name: str, scope: Scope) -> list[Binding]:
        """What a name may be bound to; nothing for a function that is graded on its own."""
        if name in self._boundary and self._model.is_global(name, scope):
            return []
        found = self._model.lookup(name, scope)
        self._model.work.spend(1 + min(len(found), MOST) // 8)
        return found

    def exported(self, path: str) -> list[Binding]:
        """What an imported dotted name is bound to, if it comes from a file that a cell writes."""
        module, _, name = path.rpartition(".")
        return self._model.files[module].lookup(name) if module in self._model.files else []

    def member(self, of: Class, name: str) -> list[Meaning]:
        """What `instance.name` stands for, looked up in the class and the classes it is made from."""
        return _Search(self, self._model).member(of, name)


class _Search:
    """One resolution: it stops at what it has seen, and after LOOKUPS steps."""

    def __init__(self, names: Names, model: SemanticModel):
        self._names = names
        self._model = model
        self._seen: set[tuple[int, str]] = set()
        self._depth = 0

    def resolve(self, node: ast.AST | None, scope: Scope) -> list[Meaning]:
        key = (id(node), "")
        if node is None or key in self._seen or len(self._seen) > LOOKUPS or self._depth > NESTING:
            return []
        self._model.work.spend()
        self._seen.add(key)
        self._depth += 1
        found = self._meanings(node, scope)
        self._model.work.spend(len(found) // 8 + sum(weight(each) - 1 for each in found if isinstance(each, str)))
        self._depth -= 1
        return found

    def itself(self, node: ast.Name, scope: Scope) -> list[Meaning]:
        bindings = [binding for binding in self._names.lookup(node.id, scope) if binding.kind not in FILLS]
        return self.all_bound(bindings) or self._self(node, scope)

    def _meanings(self, node: ast.AST, scope: Scope) -> list[Meaning]:
        match node:
            case ast.Name():
                bindings = self._names.lookup(node.id, scope)
                found = self._names.many(bindings) if len(bindings) >= MOST else self.all_bound(bindings)
                return found or self._self(node, scope)
            case ast.Attribute():
                return self._attribute(node.value, node.attr, scope)
            case ast.Lambda():
                return [self._names.definition(node, scope)]
            case ast.Call():
                return self._call(node, scope)
            case ast.Subscript():
                return self.resolve(node.value, scope)  # one of the members, whichever
            case ast.Tuple() | ast.List() | ast.Set():
                return self._all(node.elts, scope)
            case ast.Dict():
                return self._all(node.values, scope)
            case ast.BoolOp():
                return self._all(node.values, scope)
            case ast.IfExp():
                return self._all([node.body, node.orelse], scope)
            case ast.NamedExpr() | ast.Starred() | ast.Await():
                return self.resolve(node.value, scope)
        return []

    def _all(self, nodes: list[ast.expr], scope: Scope) -> list[Meaning]:
        return self._unique([meaning for node in nodes[:50] for meaning in self.resolve(node, scope)])

    def all_bound(self, bindings: list[Binding]) -> list[Meaning]:
        found: list[Meaning] = []
        for binding in bindings:
            found += self.bound(binding)
            if len(self._seen) > LOOKUPS:
                break
        return self._unique(found)

    def _unique(self, meanings: list[Meaning]) -> list[Meaning]:
        return list(dict.fromkeys(meanings))

    def bound(self, binding: Binding) -> list[Meaning]:
        match binding.kind:
            case "function" | "registered":
                return [self._names.definition(binding.node, binding.scope)]
            case "class":
                return [self._names.class_(binding.node, binding.scope)]
            case "import":
                return self._imported(binding.path)
            case "value" | "element" | "member":
                return self.resolve(binding.node, binding.scope)
            case "parameter":
                return self.resolve(binding.node, binding.scope)
        return []

    def _imported(self, path: str) -> list[Meaning]:
        if path in self._model.files:
            return [self._model.files[path]]
        outer, _, name = path.rpartition(".")
        if outer in self._model.files:
            return self._of_module(self._model.files[outer], name)
        return [canonical(path)]

    def _of_module(self, module: Module, name: str) -> list[Meaning]:
        return self._unique([meaning for binding in module.lookup(name) for meaning in self.bound(binding)])

    def _attribute(self, value: ast.expr, attr: str, scope: Scope) -> list[Meaning]:
        if attr == "__class__":
            return self._class_of(value, scope)
        found: list[Meaning] = []
        for base in self.resolve(value, scope):
            match base:
                case str():
                    found.append(canonical(f"{base}.{attr}"))
                case Module():
                    found += self._of_module(base, attr)
                case Class():
                    found += self.member(base, attr)
                case Instance():
                    found += self.member(base.of, attr)
        return self._unique(found)

    def _class_of(self, value: ast.expr, scope: Scope) -> list[Meaning]:
        """`type(map(f, x))` is `map`"""
        found: list[Meaning] = []
        for each in self.resolve(value, scope):
            if isinstance(each, Instance):
                found.append(each.of)
            elif isinstance(each, str) and each.endswith("()"):
                found.append(each.removesuffix("()"))
        return self._unique(found)

    def _self(self, node: ast.Name, scope: Scope) -> list[Meaning]:
        """The class of which a method's first parameter is an instance."""
        current: Scope | None = scope
        while current is not None and current.parent is not None:
            if node.id in current.bindings:
                function, around = current.node, current.parent
                if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)) and isinstance(
                    around.node, ast.ClassDef
                ):
                    first = [*function.args.posonlyargs, *function.args.args][:1]
                    decorators = {each.id for each in function.decorator_list if isinstance(each, ast.Name)}
                    if "staticmethod" in decorators:
                        return []
                    if first and "classmethod" in decorators and around.parent is not None:
                        return [self._names.class_(around.node, around.parent)] if first[0].arg == node.id else []
                    if first and first[0].arg == node.id and around.parent is not None:
                        return [Instance(self._names.class_(around.node, around.parent))]
                return []
            current = current.parent
        return []

    def member(self, of: Class, name: str) -> list[Meaning]:
        key = (id(of.node), f".{name}")
        if key in self._seen or len(self._seen) > LOOKUPS:
            return []
        self._seen.add(key)
        inside = self._model.scope(of.node, of.scope)
        found = [meaning for binding in inside.bindings.get(name, ()) for meaning in self.bound(binding)]
        if not found:
            for base in of.node.bases[:10]:
                for meaning in self.resolve(base, of.scope):
                    if isinstance(meaning, Class):
                        found += self.member(meaning, name)
                    elif isinstance(meaning, str) and _inherits(meaning, name):
                        found.append(canonical(f"{meaning}.{name}"))
            if found and name in self._model.facts.assigned_by(of.node):  # its own, whatever the library calls so
                found = [each for each in found if not (isinstance(each, str) and each.startswith(CONTAINERS))]
        return self._unique(found)

    def _call(self, node: ast.Call, scope: Scope) -> list[Meaning]:
        found: list[Meaning] = []
        for function in self.resolve(node.func, scope):
            match function:
                case Class():
                    found.append(Instance(function))
                case FunctionDefinition():
                    found += self._returned(function)
                case Instance():
                    found += [
                        meaning
                        for method in self.member(function.of, "__call__")
                        if isinstance(method, FunctionDefinition)
                        for meaning in self._returned(method)
                    ]
                case "builtins.getattr" if len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
                    name = node.args[1].value
                    found += self._attribute(node.args[0], name, scope) if isinstance(name, str) else []
                case "builtins.type" if len(node.args) == 1:
                    found += self._class_of(node.args[0], scope) or ["builtins.type()"]
                case "builtins.__import__" | "importlib.import_module" if (
                    node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
                ):
                    found += self._imported(node.args[0].value)
                case str() if function in TRANSPARENT:
                    found += self._all([*node.args[:1], *(keyword.value for keyword in node.keywords)], scope)
                case str():
                    found.append(f"{function}()")
        return self._unique(found)

    def _returned(self, function: FunctionDefinition) -> list[Meaning]:
        inside = self._model.scope(function.node, function.scope)
        if isinstance(function.node, ast.Lambda):
            return self.resolve(function.node.body, inside)
        found: list[Meaning] = []
        for statement in self._model.facts.returns(function.node)[:20]:
            found += self.resolve(statement.value, inside)
        return self._unique(found)


def _inherits(base: str, name: str) -> bool:
    """Whether a class made from one of the library's containers has this name from it: what begins with an underscore
    is the class's own, or no way to a loop."""
    if not base.startswith(CONTAINERS) or (name.startswith("_") and not name.startswith("__")):
        return False
    return "()" in base or has(base, name)
