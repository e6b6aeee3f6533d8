"""What is put into the object of a name: how many keys that adds at most, and whether it may be filled elsewhere."""

import ast
from collections.abc import Iterator

from .bindings import FUNCTIONS, MOST, Binding, Scope
from .model import SemanticModel
from .names import FunctionDefinition, Names
from .origins import Origins, puts_in
from .uses import Use, argument_of
from .work import NESTING

VIEWS = frozenset({"items", "keys", "values", "split"})
SHRINKING = frozenset({"clear", "copy", "count", "get", "index", "pop", "popitem", "popleft"})
# What goes through its arguments and keeps none of them; all of NumPy's functions are taken for such.
READING = frozenset(f"builtins.{name}" for name in (
    "all", "any", "dict", "enumerate", "len", "list", "max", "min", "print", "set", "sorted", "sum", "tuple", "zip"))
FEW = 8  # bindings of a name that are told apart by the loop in which they stand
DICTS = (ast.Dict, ast.DictComp, "builtins.dict")
CHOOSING = frozenset({"builtins.max", "builtins.min"})  # of several arguments: they return one of them
LISTING = frozenset(f"builtins.{name}" for name in ("list", "reversed", "sorted", "tuple"))


class Stores:
    """Into the objects of names."""

    def __init__(self, names: Names, origins: Origins):
        self._names = names
        self._origins = origins
        self._known: dict[int, int] = {}

    def added(self, member: Binding, bindings: list[Binding]) -> int:
        """How many keys a store adds at most, however often it is done; -1 where the text does not tell.

        `bindings` are all of its name.
        """
        if id(member) not in self._known:
            self._known[id(member)] = self._added(member, bindings)
        return self._known[id(member)]

    def _added(self, member: Binding, bindings: list[Binding]) -> int:
        match member.by:
            case ast.Subscript(slice=key):
                return self._added_by(key, member, bindings)
            case ast.Call(func=ast.Attribute(value=ast.Subscript())):  # into an element, if that is not the whole
                return 0 if all(_is_into_an_element(each) for each in bindings if each.kind == "member") else -1
            case ast.Call(func=ast.Attribute(value=ast.Name(), attr="setdefault"), args=[key, *_]):
                return self._added_by(key, member, bindings)
            case ast.Call(func=ast.Attribute(value=ast.Name(), attr="update"), args=[], keywords=words):
                return len(words) if all(word.arg for word in words) else -1
            case ast.Call(func=ast.Attribute(value=ast.Name(), attr="update"), args=[ast.Dict(keys=keys)], keywords=[]):
                return len(keys) if all(isinstance(key, ast.Constant) for key in keys) else -1
        return -1

    def added_to(self, attribute: str, uses: list[Use]) -> int:
        """How many keys the stores into an attribute add at most; -1 where the text does not tell."""
        total = 0
        for use in uses:
            match use.parent:
                case ast.Subscript(ctx=ast.Store(), slice=ast.Constant()):
                    total += 1
                case ast.Subscript(ctx=ast.Store(), slice=ast.Name(id=key)):
                    found = [self._source(each.node, each.picks, each.scope) if each.kind == "element" else (None, ())
                             for each in self._names.lookup(key, use.scope)]
                    if not found or not all(isinstance(node, ast.Attribute) and node.attr == attribute
                                            and picks == (None,) for node, picks in found):
                        return -1
                    if not is_of(self._origins, self._names, use.node, use.scope, *DICTS):
                        return -1
                case ast.Subscript(ctx=ast.Store()):
                    return -1
        return total

    def _added_by(self, key: ast.expr, member: Binding, bindings: list[Binding]) -> int:
        if isinstance(key, ast.Name):
            found = _in_its_loop(self._names.lookup(key.id, member.scope), member)
            own = [self._goes_through(each, member.name, bindings) for each in found]
            if own and all(own) and self._is_of(member, *DICTS):
                return 0
            numbers = [self._counts(each) for each in found]
            if numbers and all(numbers) and self._is_of(member, ast.List, ast.ListComp, "builtins.list"):
                return 0
        return self._different(key, member.scope)

    def _is_of(self, member: Binding, *kinds: object) -> bool:
        """Whether the name of a store has a dict, or a list, for certain."""
        name = ast.Name(member.name, ast.Load())
        return is_of(self._origins, self._names, name, member.scope, *kinds)

    def _goes_through(self, binding: Binding, name: str, bindings: list[Binding]) -> bool:
        """Whether a name is a key of what another name has, in a loop over that."""
        if binding.kind != "element" or binding.node is None:
            return False
        node, picks = self._source(binding.node, binding.picks, binding.scope)
        return (isinstance(node, ast.Name) and node.id == name and picks == (None,)
                and self._names.lookup(name, binding.scope) == bindings)

    def _source(self, node: ast.AST, picks: tuple[int | None, ...], scope: Scope) -> tuple[ast.AST, tuple]:
        """What a loop goes through in the end, and what it picks of that: `d` and its keys for `list(d.items())`."""
        while True:
            match node, picks:
                case ast.Call(func=ast.Attribute(value=value, attr="keys"), args=[]), _:
                    node = value
                case ast.Call(func=ast.Attribute(value=value, attr="items"), args=[]), (None, 0):
                    node, picks = value, (None,)
                case ast.Call(args=[first, *_]) as call, _:
                    path = self._names.resolve_qualified_name(call.func, scope)
                    if path == "builtins.enumerate" and picks[:2] == (None, 1):
                        node, picks = first, (None, *picks[2:])
                    elif path in LISTING:
                        node = first
                    else:
                        return node, picks
                case _:
                    return node, picks

    def _counts(self, binding: Binding) -> bool:
        """Whether a name is a number, in a loop over numbers."""
        if binding.kind != "element" or not isinstance(binding.node, ast.Call):
            return False
        path = self._names.resolve_qualified_name(binding.node.func, binding.scope)
        return (path, binding.picks) in (("builtins.range", (None,)), ("builtins.enumerate", (None, 0)))

    def _different(self, node: ast.AST, scope: Scope) -> int:
        """How many values an expression takes over all time, as constants and what is made of them; or -1."""
        match node:
            case ast.Constant():
                return 1
            case ast.JoinedStr(values=values):
                parts = [value.value if isinstance(value, ast.FormattedValue) else value for value in values]
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                parts = [left, right]
            case ast.Name():
                found = [self._different_elements(binding) for binding in self._names.lookup(node.id, scope)]
                return sum(found) if min(found, default=-1) >= 0 else -1
            case _:
                return -1
        found = [self._different(part, scope) for part in parts]
        named = [count for count in found if count != 1]
        return -1 if len(named) > 1 else (*named, 1)[0]

    def _different_elements(self, binding: Binding) -> int:
        """How many values the variable of a loop over constants takes."""
        match binding.kind, binding.picks, binding.node:
            case "element", (None,), ast.Tuple(elts=elts) | ast.List(elts=elts) | ast.Set(elts=elts):
                return len(elts) if all(isinstance(each, ast.Constant) for each in elts) else -1
            case "element", (None,), ast.Constant(value=str() as text):
                return len(text)
        return -1


def _is_into_an_element(member: Binding) -> bool:
    """Whether something is put into an element of a name's object: `history["costs"].append(cost)`."""
    return isinstance(member.by, ast.Call) and isinstance(member.by.func, ast.Attribute) and isinstance(
        member.by.func.value, ast.Subscript)


def _in_its_loop(bindings: list[Binding], member: Binding) -> list[Binding]:
    """Of the bindings of a name those that count in the loop in which something is stored under it.

    A name may go through one thing in one loop and through another in the next.
    """
    if not 1 < len(bindings) <= FEW:
        return bindings
    loops = [node for node in ast.walk(member.scope.node or ast.Pass()) if isinstance(node, ast.For)]
    for binding in bindings:
        for loop in loops:
            inside = {id(node) for node in ast.walk(loop)} if loop.iter is binding.node else set()
            if id(member.by) in inside and not any(
                    id(each.node) in inside or each.node is None for each in bindings if each is not binding):
                return [binding]
    return bindings


class Untouched:
    """Whether what a name has is only read, so that nothing can fill it under another name."""

    def __init__(self, model: SemanticModel, names: Names, origins: Origins, stores: Stores):
        self._model = model
        self._names = names
        self._origins = origins
        self._stores = stores
        self._busy: set[tuple[int, str]] = set()
        self._known: dict[tuple[int, str, bool], bool] = {}

    def is_read_only(self, binding: Binding, lent: bool) -> bool:
        """Whether nothing fills what a name is bound to but stores into that name, which are counted (Stores.added).

        `lent` says that a function may return it, and hand it to functions of the notebook that only read it too.
        """
        if isinstance(binding.by, FUNCTIONS):
            inside = self._model.scope(binding.by, binding.scope)
            return self._is_read_only(binding.name, binding.by, inside, lent)
        if isinstance(binding.scope.node, FUNCTIONS):
            return self._is_read_only(binding.name, binding.scope.node, binding.scope, lent)
        uses = self._model.uses
        few = len(uses.of(binding.name)) <= MOST
        return few and lent and binding.scope.node is None and not uses.is_told(binding.name) and all(
            self._reads(use.parent, use.node, use.scope, lent) for use in uses.of(binding.name))

    def _is_read_only(self, name: str, function: ast.AST, scope: Scope, lent: bool) -> bool:
        if (id(function), name) in self._busy:
            return True  # asked for further up
        if len(self._busy) > NESTING:
            return False
        if (id(function), name, lent) in self._known:
            return self._known[id(function), name, lent]
        puts = [each.by for each in scope.bindings.get(name, ()) if puts_in(each)]
        left_aside = {id(by.func if isinstance(by, ast.Call) else by) for by in puts}
        if lent and not _lives_on(name, function):
            left_aside |= {id(each) for each in _returned_by(function)}
        self._busy.add((id(function), name))
        found = all(
            id(parent) in left_aside or self._reads(parent, node, scope, lent) or (lent and self._is_set(node))
            for parent in ast.walk(function) if not isinstance(parent, ast.keyword)
            for node in _parts(parent)
            if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load))
        self._busy.discard((id(function), name))
        if not self._busy:  # else it may rest on what is not known yet
            self._known[id(function), name, lent] = found
        return found

    def _is_set(self, node: ast.AST) -> bool:
        """Whether a value is what an attribute is set to, and that is only read."""
        attribute = self._model.uses.kept_in.get(id(node))
        return attribute is not None and self.is_attribute_read_only(attribute)

    def is_attribute_read_only(self, name: str) -> bool:
        """Whether nothing fills what an attribute of this name is set to but stores into it, which are counted."""
        uses = self._model.uses
        return uses.set_to(name) is not None and len(uses.of_attribute(name)) <= MOST and all(
            isinstance(use.parent, ast.Subscript) or self._reads(use.parent, use.node, use.scope, lent=True)
            or (self._origins.is_graded(use.scope)
                and (isinstance(use.parent, ast.Return) or id(use.parent) in uses.answers))
            for use in uses.of_attribute(name))

    def _reads(self, parent: ast.AST, node: ast.AST, scope: Scope, lent: bool) -> bool:
        """Whether the node around a name leaves what it stands for as it is, and hands it to nobody."""
        self._model.work.spend()
        match parent:
            case ast.Call(func=func) if func is not node:
                path = self._names.resolve_qualified_name(func, scope)
                copied = node in parent.args and not (path in CHOOSING and len(parent.args) > 1)
                reads = copied and (path in READING or path.startswith("numpy."))
                return reads or (lent and self._is_lent(parent, node, scope))
            case ast.Attribute(attr=attr):
                return attr in VIEWS or attr in SHRINKING
            case ast.Subscript(value=value, ctx=ast.Load()):
                return value is node
        return isinstance(parent, (ast.For, ast.comprehension, ast.Compare, ast.FormattedValue))

    def _is_lent(self, call: ast.Call, node: ast.AST, scope: Scope) -> bool:
        """Whether the notebook's own functions that are called here only read what they are handed."""
        functions = self._origins.functions(call, scope)
        bound = isinstance(call.func, ast.Attribute)
        return bool(functions) and all(self._is_kept(function, call, node, bound) for function in functions)

    def _is_kept(self, function: FunctionDefinition, call: ast.Call, node: ast.AST, bound: bool) -> bool:
        args = function.node.args
        every = [arg.arg for arg in (*args.posonlyargs, *args.args, *args.kwonlyargs)]
        inside = self._model.scope(function.node, function.scope)
        for name in every:
            if argument_of(function.node, name, call, bound) is node:
                bindings = inside.bindings[name]
                return self._is_read_only(name, function.node, inside, lent=True) and all(
                    self._stores.added(each, bindings) == 0 for each in bindings if each.kind == "member")
        return False


def _parts(node: ast.AST) -> list[ast.AST]:
    """What stands in a node, as the values of its keywords do."""
    return [each.value if isinstance(each, ast.keyword) else each for each in ast.iter_child_nodes(node)]


def _returned_by(function: ast.AST) -> Iterator[ast.AST]:
    """The return statements of a function, and the tuples and dicts that they return."""
    for node in ast.walk(function):
        if isinstance(node, ast.Return):
            yield node
            if isinstance(node.value, (ast.Tuple, ast.Dict)):
                yield node.value


def _lives_on(name: str, function: ast.AST) -> bool:
    """Whether code that a function leaves behind may read its name when it has returned."""
    lasting = (*FUNCTIONS, ast.GeneratorExp)
    return any(isinstance(node, ast.Name) and node.id == name
               for inner in ast.walk(function) if isinstance(inner, lasting) and inner is not function
               and not any(isinstance(each, ast.arg) and each.arg == name for each in ast.walk(inner))
               for node in ast.walk(inner))


def is_of(origins: Origins, names: Names, node: ast.expr, scope: Scope, *kinds: type | str) -> bool:
    """Whether a value comes from nothing but expressions of these types, and calls of these names."""
    found = origins.of(node, scope)
    return bool(found) and all(
        (names.resolve_qualified_name(each.func, around) if isinstance(each, ast.Call) else type(each)) in kinds
        for each, around in found)
