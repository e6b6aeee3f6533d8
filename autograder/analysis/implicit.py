"""Methods that run without being named: by operators, subscripts and calls, or where a text is made of an object."""

import ast
from collections.abc import Callable

from .bindings import BUILTINS, Binding

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


def methods_of(node: ast.AST, operand: ast.AST) -> list[str]:
    """The methods that an expression calls on one of its operands."""
    match node:
        case ast.BinOp(op=operator, right=right):
            return [f"__{'r' if operand is right else ''}{OPERATORS.get(type(operator), '')}__"]
        case ast.UnaryOp(op=operator):
            return [f"__{OPERATORS.get(type(operator), '')}__"]
        case ast.Compare(ops=operators):
            return [f"__{OPERATORS.get(type(operator), '')}__" for operator in operators]
    return list(IMPLICIT[type(node)])


def may_make_text(call: ast.Call, paths: list[str], known: bool) -> bool:
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


class Members:
    """The members of the classes that are reached, and which of them reached code may use, however deep in loops.

    `follow` is called for a binding and a depth. `makes_text` says that some reached code may make a text of an object.
    """

    def __init__(self, follow: Callable[[Binding, int], None]):
        self.makes_text = False
        self._follow = follow
        self._attributes: dict[str, int] = {}  # that are read -> depth
        self._implicit: dict[type, int] = {}
        self._members: dict[str, list[Binding]] = {}
        self._texts: list[Binding] = []  # methods that make a text of an object
        self._left_out = ""

    def read(self, name: str, depth: int) -> None:
        """An attribute of this name is read."""
        if self._attributes.get(name, -1) < depth:
            self._attributes[name] = depth
            for binding in self._members.get(name, ()):
                self._follow(binding, depth)

    def use_implicitly(self, kind: type, depth: int) -> None:
        """An expression of this kind stands somewhere: it may call what its operands' classes define for it."""
        if self._implicit.get(kind, -1) < depth:
            self._implicit[kind] = depth
            for name in IMPLICIT[kind]:
                for prefixed in (name, name.replace("__", "__r", 1), name.replace("__", "__i", 1)):
                    for binding in self._members.get(prefixed, ()):
                        self._follow(binding, depth)

    def leave_out(self, name: str) -> None:
        """A method that runs only where it is called."""
        self._left_out = name

    def add(self, name: str, binding: Binding) -> None:
        """A member of a class that is reached."""
        self._members.setdefault(name, []).append(binding)
        if name == self._left_out:
            return
        if name in TEXT_METHODS and name not in self._attributes:
            self._texts.append(binding)
        elif name.startswith("__") and name.endswith("__"):
            plain = name.replace("__r", "__", 1)
            depths = [self._implicit.get(kind, 0) for kind, used in IMPLICIT.items() if name in used or plain in used]
            # The others are called where their class is used: calls enter them.
            self._follow(binding, max(depths, default=0))
        elif name in self._attributes:
            self._follow(binding, self._attributes[name])

    def follow_texts(self) -> None:
        """All is walked: what makes a text of an object runs if anything may make one."""
        for binding in self._texts if self.makes_text else ():
            self._follow(binding, 0)
