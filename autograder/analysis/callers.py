"""How the notebook's code uses what it defines: the calls of a function, what is put into attributes and mappings."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from .bindings import FILLING, Scope
from .model import SemanticModel
from .names import Class, FunctionDefinition, Meaning, Names
from .sites import Site
from .stores import READING

Values: TypeAlias = "list[tuple[ast.AST | None, Scope]]"


@dataclass(frozen=True, slots=True)
class CallOf:
    """A call of a function, or of what it is handed to, as in `partial(f, x)`.

    `arguments` are those by place; with `names_object` they begin with the first one, which `model.fit(X)` leaves out.
    """

    node: ast.Call
    scope: Scope
    arguments: list[ast.expr]
    names_object: bool


class Callers:
    """In some constructs of a notebook: each question goes through all of them once, however often it is asked."""

    def __init__(self, model: SemanticModel, names: Names, sites: Iterable[Site]):
        self._model = model
        self._names = names
        self._sites = sites
        self._handed_on: dict[str, bool] = {}

    def calls_of(self, function: ast.AST) -> list[CallOf]:
        return self._calls.get(id(function), [])

    def stored(self, attr: str) -> Values:
        """What is assigned to attributes of this name, or in the bodies of classes; None for what is not told."""
        return self._stored.get(attr, [])

    def put(self, attr: str) -> Values:
        """What is put into the objects of attributes of this name."""
        return self._put.get(attr, [])

    def key(self, value: ast.AST) -> object:
        """Under which key a value is put into a mapping, None where that is not written out."""
        return self._keys.get(id(value))

    def is_handed_on(self, name: str) -> bool:
        """Whether the object of a name gets another name, or goes to a function that may fill it."""
        if name not in self._handed_on:
            self._handed_on[name] = any(self._hands_on(site) for site in self._reads.get(name, ()))
        return self._handed_on[name]

    def is_idle(self, function: ast.AST) -> bool:
        """Whether nothing names a function, so that nobody calls it."""
        name = getattr(function, "name", "__call__")
        return not name.startswith("__") and name not in self._reads and name not in self._attributes

    @cached_property
    def _all(self) -> list[Site]:
        found = list({id(site.node): site for site in self._sites}.values())
        self._model.work.spend(len(found))
        return found

    @cached_property
    def _calls(self) -> dict[int, list[CallOf]]:
        found: dict[int, list[CallOf]] = {}
        for site in self._all:
            if not isinstance(site.node, ast.Call):
                continue
            for skipped, called in enumerate((site.node.func, *site.node.args[:2])):
                for meaning in self._names.resolve(called, site.scope):
                    for entered in self._entered(meaning):
                        found.setdefault(id(entered.node), []).append(CallOf(
                            site.node, site.scope, site.node.args[skipped:], self._names_object(called, meaning, site)))
        return found

    def _entered(self, meaning: Meaning) -> list[FunctionDefinition]:
        """What a call of this runs."""
        found = self._names.member(meaning, "__init__") if isinstance(meaning, Class) else [meaning]
        return [each for each in found if isinstance(each, FunctionDefinition)]

    def _names_object(self, called: ast.expr, meaning: Meaning, site: Site) -> bool:
        if isinstance(meaning, Class):
            return False
        method = isinstance(meaning, FunctionDefinition) and meaning.scope.is_class
        if not method or not isinstance(called, ast.Attribute):
            return True
        return any(isinstance(each, Class) for each in self._names.resolve(called.value, site.scope))

    @cached_property
    def _stored(self) -> dict[str, Values]:
        found: dict[str, Values] = {}
        for site in self._all:
            match site.node:
                case ast.Attribute(attr=name, ctx=ast.Store()):
                    found.setdefault(name, []).append((_assigned(site), site.scope))
                case ast.Name(id=name, ctx=ast.Store()) if site.scope.is_class:
                    found.setdefault(name, []).append((_assigned(site), site.scope))
                case ast.Call(func=ast.Name(id="setattr"), args=[_, ast.Constant(value=str(name)), value]):
                    found.setdefault(name, []).append((value, site.scope))
        return found

    @cached_property
    def _put(self) -> dict[str, Values]:
        found: dict[str, Values] = {}
        for site in self._all:
            match site.node:
                case ast.Subscript(value=ast.Attribute(attr=name), ctx=ast.Store()):
                    found.setdefault(name, []).append((_assigned(site), site.scope))
                case ast.Call(func=ast.Attribute(value=ast.Attribute(attr=name), attr=fill)) if fill in FILLING:
                    values = [*site.node.args, *(word.value for word in site.node.keywords)]
                    found.setdefault(name, []).extend((value, site.scope) for value in values)
        return found

    @cached_property
    def _keys(self) -> dict[int, object]:
        found: dict[int, object] = {}
        for site in self._all:
            match site.node, site.parent:
                case ast.Subscript(slice=ast.Constant(value=key), ctx=ast.Store()), ast.Assign(value=value):
                    found[id(value)] = key
                case ast.Call(func=ast.Attribute(attr="setdefault"), args=[ast.Constant(value=key), value]), _:
                    found[id(value)] = key
                case ast.Call(func=ast.Attribute(attr=fill), keywords=words), _ if fill in FILLING:
                    found |= {id(word.value): word.arg for word in words}
        return found

    @cached_property
    def _reads(self) -> dict[str, list[Site]]:
        found: dict[str, list[Site]] = {}
        for site in self._all:
            if isinstance(site.node, ast.Name) and isinstance(site.node.ctx, ast.Load):
                found.setdefault(site.node.id, []).append(site)
        return found

    @cached_property
    def _attributes(self) -> set[str]:
        return {site.node.attr for site in self._all if isinstance(site.node, ast.Attribute)}

    def _hands_on(self, site: Site) -> bool:
        match site.parent:
            case ast.Assign() | ast.NamedExpr() | ast.Dict() | ast.List() | ast.Tuple():
                return True
            case ast.Call(func=called) if called is not site.node:
                paths = self._names.qualified_names(called, site.scope)
                return not paths or not all(path in READING or path.startswith("numpy.") for path in paths)
        return False


def _assigned(site: Site) -> ast.AST | None:
    """What is assigned where a target stands, None where that is not written out."""
    return site.parent.value if isinstance(site.parent, (ast.Assign, ast.AnnAssign)) else None
