"""TRUSTED SIDE. What is said of an exception in a student's code: the first cause, in words that tell no hidden input.

The text of an exception may hold what a function was called with, in whatever spelling, and it reaches the student's
page. A `raise` and an `assert` of the student's own are quoted from the source; of all other texts stays what helps and
tells no data (quoting.py).
"""

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from ..analysis.syntax import tree_of
from ..submission import Cell
from .outline import Outline, Own
from .quoting import KNOWN, helpful, tokens

MAX_CAUSES = 4  # that are followed one to the other
MAX_QUOTED = 100  # characters of a statement
ALIKE = 0.75  # from here on, difflib takes two names for one that was mistyped
MOST_OTHERS = 1_000  # names that are looked through for it
LEFT_OUT = "left out"
# What the child side raises where a module is used that could not be imported, or what could not be loaded.
NOT_INSTALLED, NOT_THERE = "NotInstalled", "NotThere"
_BINDING = re.compile(r"^(?:def|class)[ \t]+\w+|^\w+(?=[ \t]*=)|^(?:from|import)[ \t].*", re.MULTILINE)
_UNDEFINED = re.compile(r"name '(\w+)' is not defined")


@dataclass(frozen=True)
class CellError:
    """A cell that did not run to its end, and why. Of kind LEFT_OUT, it is one statement of it."""

    cell: str
    line: int | None
    kind: str
    message: str


@dataclass(frozen=True)
class Missing:
    """An import that failed: the module, where that stands, and whether it is there at all."""

    module: str
    installed: bool
    cell: str
    line: int

    @property
    def reason(self) -> str:
        return f"`{self.module}` {'cannot be imported' if self.installed else 'is not installed'} where this is graded"


@dataclass(frozen=True)
class Raised:
    """An exception, as the student's process tells of it. `own` is whether the student's own line raised it, `kinds`
    has the names of all classes that it is of. Where the text is `ours`, it was put here for one that says nothing.
    """

    kind: str
    text: str
    cell: Cell | None
    line: int | None
    own: bool = False
    kinds: tuple[str, ...] = ()
    ours: bool = False

    @property
    def described(self) -> str:
        if self.kind == NOT_INSTALLED:
            return f"it uses `{self.text}`, which is not installed where this is graded"
        if self.kind == NOT_THERE:
            return f"it uses what is not there where this is graded ({self.text})"
        return f"{self.kind}: {self.text}" if self.text else self.kind

    @property
    def place(self) -> str:
        return place(self.cell.name if self.cell else None, self.line)


class Explainer:
    """Says what went wrong in one submission's cells, once it has learned what came of running them."""

    def __init__(self, cells: Sequence[Cell]):
        self.errors: list[CellError] = []
        self.missing: list[Missing] = []
        self._lost: dict[str, int] = {}
        self._cells = {cell.name: cell for cell in cells}
        self._outlines: dict[str, Outline | None] = {}
        self._quotes: dict[tuple[str, Own], str] = {}
        self._absent: dict[tuple[str, str], str] = {}

    def anew(self, cells: Sequence[Cell]) -> "Explainer":
        """The same, before it has learned anything. What it has read of the cells is not read again."""
        explainer = Explainer(cells)
        explainer._outlines, explainer._quotes = self._outlines, self._quotes
        return explainer

    def learn(self, errors: Sequence[CellError], missing: Sequence[Missing] = ()) -> None:
        """Take in which cells failed and which imports, in the order of the notebook."""
        self.errors = list(errors)
        self.missing = list(missing)
        self._lost = {}
        self._absent = {}
        for index, error in enumerate(errors):
            for name in self._unbound(self._cells[error.cell], error):
                self._lost.setdefault(name, index)

    def raised(self, function: str, problem: Raised) -> str:
        """The sentence on a call of `function` that raised."""
        statement = self._own_statement(problem)
        kind = problem.kind if problem.kind in KNOWN or problem.kind in self._words else "an exception"
        if statement is not None and statement.is_assert:
            quoted = self._quoted(problem, statement)
            return f"`{function}` raised {kind}{problem.place}: its own `{quoted}` does not hold"
        if statement is not None:
            quoted = f": its own `{self._quoted(problem, statement)}`" if statement.says_something else ""
            return f"`{function}` raised {kind}{problem.place}{quoted}"
        if problem.kind == NOT_INSTALLED:
            reason = next((each.reason for each in self.missing if each.module == problem.text), "it is not installed")
            return f"`{function}` uses what was not imported{problem.place}: {reason}"
        if problem.kind == NOT_THERE:
            return (f"`{function}` uses what could not be loaded{problem.place}: {helpful(problem.text, self._words)}; "
                    "only the notebook is graded, without the files beside it")
        text = problem.text if problem.ours else helpful(problem.text, self._words)
        sentence = f"`{function}` raised {f'{kind}: {text}' if text else kind}{problem.place}"
        if problem.kind == "ModuleNotFoundError":
            return f"{sentence}; it is not installed where this is graded"
        undefined = _UNDEFINED.fullmatch(problem.text)
        return sentence + (self._cause(undefined[1]) if undefined else "")

    def absent(self, function: str, kind: str = "function") -> str:
        """The sentence on a stub that is not there: which cell failed, or which name is nearly the same.

        It is said of each of its calls, and found out once.
        """
        if (function, kind) not in self._absent:
            self._absent[function, kind] = self._why_absent(function, kind)
        return self._absent[function, kind]

    def _why_absent(self, function: str, kind: str) -> str:
        about = f"there is no {kind} `{function}` to grade"
        own = next((index for index, error in enumerate(self.errors)
                    if error.cell == function and error.kind != LEFT_OUT), None)
        if own is not None:
            error = self.errors[own]
            return f"{about}: {error.message}{place(error.cell, error.line)}{self._before(own, MAX_CAUSES)}"
        if cause := self._failed_with(function):
            return about + cause
        if inside := self._inside(function):
            return about + inside
        similar = [other for other in self._others if function.lower() in other.lower()]
        similar += get_close_matches(function, list(self._others)[:MOST_OTHERS], 1, ALIKE)
        if not similar:
            return about + self._imported_with_all()
        return (f"{about}; there is `{similar[0]}` (cell {self._others[similar[0]]}): "
                f"if that is it, name it `{function}`")

    def notes(self, stopped: Iterable[CellError]) -> tuple[str, ...]:
        """What is said of the notebook as a whole: each module that is missing, each cell that was stopped."""
        first = {each.module: each for each in reversed(self.missing)}
        imports = [f"{each.reason} (cell {each.cell}, line {each.line}); only what uses it is lost"
                   for each in self.missing if first[each.module] is each]
        return (*imports, *(f"cell {error.cell}: {error.message}" for error in stopped))

    def helpful(self, text: str) -> str:
        """Of a text that the student's process sent, what helps."""
        return helpful(text, self._words)

    @cached_property
    def _words(self) -> frozenset[str]:
        """All words and numbers that stand in the source."""
        return tokens(cell.source for cell in self._cells.values())

    @cached_property
    def _others(self) -> dict[str, str]:
        """The student's own functions and classes, beside those with a cell of their name, each with its cell."""
        return {function: cell.name for cell in self._cells.values() if not cell.given
                for function in self._functions(cell) if function not in self._cells}

    def _cause(self, name: str) -> str:
        """Why `name` is not defined, as far as a cell that failed or an import of everything is the reason."""
        return self._failed_with(name) or self._imported_with_all()

    def _failed_with(self, name: str, before: int | None = None, steps: int = MAX_CAUSES) -> str:
        """Which cell would have defined `name` and failed; before the error of that number, where one is given."""
        index = self._lost.get(name)
        if index is None or steps == 0 or (before is not None and index >= before):
            return ""
        error = self.errors[index]
        line = f", at line {error.line}" if error.line else ""
        return (f"; `{name}` is missing because cell {error.cell} failed{line}: {error.message}"
                f"{self._before(index, steps - 1)}")

    def _before(self, index: int, steps: int) -> str:
        """What made a cell fail, where that is a cell that failed before it."""
        undefined = _UNDEFINED.search(self.errors[index].message)
        return (self._failed_with(undefined[1], index, steps) or self._imported_with_all()) if undefined else ""

    def _inside(self, name: str) -> str:
        """Where a function of that name stands inside of a class, or of another function."""
        for cell in self._cells.values():
            outline = None if cell.given else self._outline(cell)
            if outline is not None and name in outline.inner:
                what, outer = outline.inner[name]
                return (f"; there is one inside the {what} `{outer}` (cell {cell.name}): "
                        "it has to begin at the left edge, outside of any other")
        return ""

    def _imported_with_all(self) -> str:
        """Where a name might have come from: `from x import *` of a module that is not there."""
        for each in self.missing:
            everything = rf"from\s+{re.escape(each.module)}\b\S*\s+import\s+\*"
            if re.search(everything, self._cells[each.cell].source):
                return f"; cell {each.cell} imports everything from `{each.module}`, but {each.reason}"
        return ""

    def _outline(self, cell: Cell) -> Outline | None:
        """What a cell holds; None where it is no Python."""
        if cell.source not in self._outlines:
            tree = tree_of(cell.source)
            self._outlines[cell.source] = None if tree is None else Outline(tree)
        return self._outlines[cell.source]

    def _functions(self, cell: Cell) -> list[str]:
        outline = self._outline(cell)
        return [] if outline is None else outline.defined

    def _unbound(self, cell: Cell, error: CellError) -> set[str]:
        """The names that a cell would have bound where it failed and below; guessed where it is no Python."""
        outline = self._outline(cell)
        if outline is None:
            return {name for found in _BINDING.finditer(cell.source) for name in re.findall(r"\w+", found[0])}
        return outline.bound_from(error.line or 0, only_there=error.kind == LEFT_OUT)  # the others were run

    def _own_statement(self, problem: Raised) -> Own | None:
        """The student's own `raise` or `assert` that an exception comes from."""
        outline = self._outline(problem.cell) if problem.own and problem.cell else None
        return None if outline is None or problem.line is None else outline.own.get(problem.line)

    def _quoted(self, problem: Raised, statement: Own) -> str:
        """A statement as it is written, on one line, without its marks of code."""
        assert problem.cell is not None
        key = problem.cell.source, statement
        if key not in self._quotes:
            text = ast.get_source_segment(problem.cell.source, statement) or ""  # type: ignore[arg-type]
            text = " ".join(text.split()).replace("`", "'")
            self._quotes[key] = text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1] + "…"
        return self._quotes[key]


def place(cell: str | None, line: int | None) -> str:
    """` (cell …, line …)`, as far as it is known."""
    if cell is None:
        return ""
    return f" (cell {cell})" if line is None else f" (cell {cell}, line {line})"
