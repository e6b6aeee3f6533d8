"""Answers that are the same but for names, comments and layout: a hint to have a look, never a verdict."""

import ast
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count

from ..analysis.syntax import tree_of

SMALLEST = 40  # nodes of a syntax tree: what is shorter is written alike by many
LONGEST = 20_000  # characters
MOST_SHARING = 3  # students, and in a large class 1 %: a form that more of them have is what the task suggests
MOST_SHOWN = 60
# Names, attributes, numbers and operators, outside of comments and texts.
_WORD = re.compile(
    r"""\#[^\n]*
    |\'{3}(?:[^\\]|\\.)*?\'{3} | "{3}(?:[^\\]|\\.)*?"{3} | \'(?:[^\\\'\n]|\\.)*\' | "(?:[^\\"\n]|\\.)*"
    |(\.[ ]*[^\W\d]\w* | \w+ | [-+*/@<>%])""", re.VERBOSE | re.DOTALL)


@dataclass(frozen=True)
class Alike:
    """Students whose functions are the same but for names, and which functions."""

    students: tuple[str, ...]
    functions: tuple[str, ...]


def alike(answers: Mapping[str, Mapping[str, str]], known: Iterable[Mapping[str, str]] = ()) -> list[Alike]:
    """Groups of students with answers in common that hardly anybody else has; those with the most functions first.

    Args:
        answers: student -> function -> code.
        known: code that many may write, by function: the reference solution, the stub.
    """
    form, outline = cache(form_of), cache(_outline)  # the same text is handed in often
    common = {(name, form(text)) for texts in known for name, text in texts.items()}
    shared = Counter((name, outline(text)) for texts in answers.values() for name, text in texts.items())
    forms: dict[tuple[str, str], list[str]] = defaultdict(list)
    for student, texts in answers.items():
        for name, text in texts.items():
            if shared[name, outline(text)] > 1 and form(text) and (name, form(text)) not in common:
                forms[name, form(text)].append(student)
    most = max(MOST_SHARING, len(answers) // 100)
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for (name, _), students in forms.items():
        if 2 <= len(students) <= most:
            groups[tuple(students)].append(name)
    found = [Alike(students, tuple(names)) for students, names in groups.items()]
    return sorted(found, key=lambda each: (-len(each.functions), each.students))[:MOST_SHOWN]


def _outline(code: str) -> str:
    """A text that is found quickly and is the same for all code of one form: who has it alone needs no closer look."""
    numbers: dict[str, int] = defaultdict(count().__next__)
    return " ".join(f"{numbers[word]}" if word.isidentifier() else word for word in _WORD.findall(code) if word)


def form_of(code: str) -> str:
    """A text that is the same for code that differs in nothing but names of its own, comments, docstrings and layout.

    Empty where the code cannot be parsed or is too short to say anything.
    """
    if len(code) > LONGEST:
        return ""
    tree = tree_of(code)
    try:
        words = _words(tree) if tree is not None else []
    except ValueError:  # a number of thousands of digits
        return ""
    return hashlib.sha256("\0".join(words).encode(errors="replace")).hexdigest() if len(words) >= SMALLEST else ""


def _words(tree: ast.Module) -> list[str]:
    """A word for each node with what it says and how many it holds, so that their order tells the tree.

    Names that the code binds are numbers, in the order of their appearance: `np` stays `np`.
    """
    nodes: list[ast.AST] = [tree]
    said: list[list[str]] = []
    own: dict[str, str] = {}
    for node in nodes:  # it grows while it is read
        if (name := _bound(node)) is not None:
            own.setdefault(name, f"#{len(own)}")
        word = [type(node).__name__]
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, list):
                held = [each for each in value if isinstance(each, ast.AST) and not _silent(each)]
                nodes += held
                word.append(f"{len(held)}")
            elif isinstance(value, ast.AST):
                if field != "ctx":
                    nodes.append(value)
            elif value is not None:
                word.append(value if isinstance(value, str) else repr(value))
        said.append(word)
    return ["/".join(own.get(part, part) for part in word) for word in said]


def _silent(node: ast.AST) -> bool:
    """A docstring says nothing, and neither does any constant that stands alone."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _bound(node: ast.AST) -> str | None:
    """The name that a node binds."""
    if isinstance(node, ast.Name):
        return node.id if isinstance(node.ctx, ast.Store) else None
    if isinstance(node, ast.arg):
        return node.arg
    return node.name if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else None
