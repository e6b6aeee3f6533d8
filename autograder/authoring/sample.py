"""A plausible class: right answers in many forms, wrong ones, loops, unfinished stubs and one broken file."""

import ast
import json
import random
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from ..course import Assignment, CourseError, running
from ..notebooks import SourceNotebook
from ..notebooks.source import BEGIN, END

FIRST_NAMES = ("amina", "bjorn", "chen", "daria", "emeka", "farah", "goran", "hana", "ines", "jonas", "kavya", "luca",
               "mei", "noor", "olga", "pavel", "quynh", "rosa", "samir", "tomoko", "ulla", "vera", "wei", "yusuf")
LAST_NAMES = ("abara", "bauer", "costa", "dahl", "eriksen", "fischer", "garcia", "haddad", "ito", "jensen", "kim",
              "lopez", "mensah", "novak", "okafor", "perez", "rossi", "silva", "tanaka", "weber")

# Of a class: who is right in all, who has one or two misconceptions, who loops, who did not finish.
RIGHT, WRONG, LOOPED, UNFINISHED = "right", "wrong", "looped", "unfinished"
SHARES = {RIGHT: 0.45, WRONG: 0.28, LOOPED: 0.17, UNFINISHED: 0.10}


def fill(assignment: Assignment, folder: Path, students: int, seed: int) -> list[str]:
    """Write `folder`/<student>/<assignment>/<assignment>.ipynb for `students`; the same class for the same seed."""
    rng = random.Random(seed)
    answers = Answers(assignment)
    if not assignment.release.is_file():
        raise CourseError(f"{assignment.release}: not found, expected the released notebook; run `make release`")
    release = json.loads(assignment.release.read_text(encoding="utf-8"))
    names = _names(rng, students)
    kinds = rng.choices(list(SHARES), SHARES.values(), k=students)
    for index, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        notebook = filled(release, answers.source, answers.of(kind, rng))
        text = json.dumps(notebook, indent=1, ensure_ascii=False)
        if index == students // 2 and students > 2:
            text = text[: len(text) // 2]  # an upload that broke off
        place = folder / name / assignment.id / f"{assignment.id}.ipynb"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return names


class Answers:
    """The texts that a stub may be filled with, by function, from the solution's folder."""

    def __init__(self, assignment: Assignment):
        self.source = SourceNotebook.read(assignment)
        folder = assignment.source.parent
        self.right = {name: [_unmarked(text)] for name, text in self.source.reference.items()}
        for name, forms in answers_in(folder / "variants.py", self.source.variables).items():
            self.right[name] += forms.values()
        self.wrong = answers_in(folder / "misconceptions.py", self.source.variables)
        self.looped = answers_in(folder / "loops.py", self.source.variables)

    def of(self, kind: str, rng: random.Random) -> dict[str, str]:
        """One student's text for each function."""
        chosen = {name: rng.choice(texts) for name, texts in self.right.items()}
        spoiled = {WRONG: self.wrong, LOOPED: self.looped}.get(kind, {})
        for name in rng.sample(sorted(spoiled), k=min(rng.choice((1, 1, 2)), len(spoiled))):
            chosen[name] = rng.choice(list(spoiled[name].values()))
        if kind == UNFINISHED:
            names = list(chosen)
            for name in names[rng.randrange(len(names)):]:
                chosen[name] = self.source.stubs[name]
        return chosen


def _unmarked(text: str) -> str:
    """A reference solution without the lines that mark it as one: no student has them."""
    return "\n".join(line for line in text.split("\n") if BEGIN not in line and END not in line)


def filled(release: dict[str, Any], source: SourceNotebook, texts: dict[str, str]) -> dict[str, Any]:
    """The released notebook with these texts in place of its stubs."""
    notebook = json.loads(json.dumps(release))
    answers = {cell.name: cell.source for cell in source.filled(texts) if not cell.given}
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in answers:
            cell["source"] = answers[name].splitlines(keepends=True)
    return notebook


def answers_in(path: Path, variables: Collection[str] = ()) -> dict[str, dict[str, str]]:
    """By stub and form, the functions and classes `<stub>__<form>` of a file as a student would hand them in.

    That is without the suffix of the name and without the docstring, which holds the hint. The answer for one of
    `variables` is a function that returns it.
    """
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    found: dict[str, dict[str, str]] = defaultdict(dict)
    with running(path):
        tree = ast.parse(text, str(path))
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and "__" in node.name.strip("_") and node.name[0] != "_":
            name, _, form = node.name.partition("__")
            answer = re.sub(rf"^(def|class) {node.name}\b", rf"\1 {name}", "\n".join(_without_docstring(node, lines)))
            found[name][form] = f"{answer}\n{name} = {name}()" if name in variables else answer
    return dict(found)


def _without_docstring(node: ast.FunctionDef | ast.ClassDef, lines: list[str]) -> Iterator[str]:
    docstring = node.body[0] if ast.get_docstring(node) is not None else None
    for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
        if docstring is None or not docstring.lineno <= number <= (docstring.end_lineno or docstring.lineno):
            yield lines[number - 1]


def _names(rng: random.Random, count: int) -> list[str]:
    every = [f"{last}-{first}" for first in FIRST_NAMES for last in LAST_NAMES]
    rng.shuffle(every)
    return sorted(every[index % len(every)] + (f"-{index // len(every)}" if index >= len(every) else "")
                  for index in range(count))
