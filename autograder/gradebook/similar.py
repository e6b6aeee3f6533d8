"""Answers that are the same but for names, comments and layout: a hint to have a look, never a verdict."""

import ast
import hashlib
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

SMALLEST = 40  # nodes of a syntax tree: what is shorter is written alike by many
LONGEST = 20_000  # characters
MOST_SHARING = 3  # students, and in a large class 1 %: a form that more of them have is what the task suggests
MOST_SHOWN = 60


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
    common = {(name, form_of(text)) for texts in known for name, text in texts.items()}
    forms: dict[tuple[str, str], list[str]] = defaultdict(list)
    for student, texts in answers.items():
        for name, text in texts.items():
            form = form_of(text)
            if form and (name, form) not in common:
                forms[name, form].append(student)
    most = max(MOST_SHARING, len(answers) // 100)
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for (name, _), students in forms.items():
        if 2 <= len(students) <= most:
            groups[tuple(students)].append(name)
    found = [Alike(students, tuple(names)) for students, names in groups.items()]
    return sorted(found, key=lambda each: (-len(each.functions), each.students))[:MOST_SHOWN]


def form_of(code: str) -> str:
    """A text that is the same for code that differs in nothing but names of its own, comments, docstrings and layout.

    Empty where the code cannot be parsed or is too short to say anything.
    """
    if len(code) > LONGEST:
        return ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(code)
            words = list(_words(tree, _own_names(tree)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    return hashlib.sha256("\0".join(words).encode(errors="replace")).hexdigest() if len(words) >= SMALLEST else ""


def _own_names(tree: ast.Module) -> dict[str, str]:
    """The names that the code binds, by a number in the order of their appearance: `np` stays `np`."""
    own: dict[str, str] = {}
    for node in ast.walk(tree):
        name = (node.arg if isinstance(node, ast.arg)
                else node.id if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
                else node.name if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else None)
        if name is not None:
            own.setdefault(name, f"#{len(own)}")
    return own


def _words(tree: ast.Module, own: Mapping[str, str]) -> Iterator[str]:
    """Each node with what it says and how many it holds, so that their order tells the tree."""
    # A docstring says nothing, and neither does any text that stands alone.
    silent = [node for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]
    left_out = {id(each) for node in silent for each in (node, node.value)}
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        said, held = [], 0
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                held += sum(id(each) not in left_out for each in value)
            elif isinstance(value, ast.AST):
                held += 1
            elif value is not None:
                said.append(own.get(value, value) if isinstance(value, str) else repr(value))
        yield f"{type(node).__name__}/{held}/{'/'.join(said)}"
