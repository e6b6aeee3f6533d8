"""The source notebook solutions/<id>/<id>.ipynb: which of its cells is what, held against course.yaml."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from typing import Any

from ..course import Assignment, CourseError
from ..submission import Cell
from .files import Unreadable, read_file
from .former import FILE as FORMER
from .former import read_former
from .raw import CODE, MARKDOWN, RawCell, metadata_of, normal, parse
from .stubs import VARIABLE, definitions, kind_of, name_of, stubs_in, with_texts

# What a cell is for.
STUB = "stub"  # holds one stub or several: the student's to fill, the reference between the marks
GRADED = "graded"  # shows the score of one function; never run
GIVEN = "given"  # run for grading, always with the course's own text
SHOWN = "shown"  # an example, a demonstration or a locked text; never run
QUESTION = "question"  # answered by the student, in words or code; graded by hand
TASK = "task"  # a locked text, answered in cells of the student's own; graded by hand
BY_HAND = (QUESTION, TASK)
ANSWERED = (STUB, QUESTION)  # the student's own text stands in it
BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"
# nbgrader's own, its ClearSolutions.code_stub and text_stub
_STUB_LINES = {CODE: ("# YOUR CODE HERE", "raise NotImplementedError()"), MARKDOWN: ("YOUR ANSWER HERE",)}


@dataclass(frozen=True)
class CourseCell:
    """A cell that the course knows by its grade_id. `text` is what students get, `solution` what the course runs."""

    grade_id: str
    role: str
    kind: str
    text: str
    solution: str
    points: float | None = None


class SourceNotebook:
    """The course's own cells of an assignment.

    Attributes:
        cells: every cell with a grade_id, top to bottom.
        given: what is run for grading before the student's code needs it.
        stub: what each stub is, by name, in the order of course.yaml (stubs.py).
        stubs: name -> the text that students get.
        reference: name -> the reference solution's text.
        graded: name -> its graded cell.
        by_hand: the cells that a person grades.
        former: the texts of cells that students may have of an earlier release (former.py).
        metadata: the notebook's own: kernel and language.
    """

    def __init__(self, assignment: Assignment, cells: list[CourseCell], texts: Iterable[str], metadata: dict[str, Any]):
        self.assignment = assignment
        self.cells = tuple(cells)
        self.metadata = metadata
        self._texts = frozenset(texts)
        by_id = {cell.grade_id: cell for cell in cells}
        self.given = tuple(Cell(cell.grade_id, cell.text, True) for cell in cells if cell.role == GIVEN)
        found = {stub.name: stub for cell in cells if cell.role == STUB
                 for stub in stubs_in(cell.grade_id, cell.text, cell.solution, assignment.functions)}
        self.stub = {name: found[name] for name in assignment.functions}
        self.stubs = {name: stub.text for name, stub in self.stub.items()}
        self.reference = {name: stub.reference for name, stub in self.stub.items()}
        self.graded = {name: by_id[graded_id(name)] for name in assignment.functions}
        self.by_hand = tuple(cell for cell in cells if cell.role in BY_HAND)
        self.former = read_former(assignment.source.with_name(FORMER))
        self._namespace: dict[str, Any] | None = None

    @classmethod
    def read(cls, assignment: Assignment) -> "SourceNotebook":
        """Read and check the source notebook.

        Raises:
            CourseError: one line for each disagreement with course.yaml: file, cell, what was found, what was expected.
        """
        data, error = read_file(assignment.source)
        if error is None:
            try:
                raw = parse(data)
            except Unreadable as problem:
                error = str(problem)
        if error is not None:
            raise CourseError(f"{assignment.source}: {error}")
        cells = [cell for cell in raw if cell.grade_id is not None]
        texts = [released_text(cell) for cell in raw if cell.kind == MARKDOWN]
        problems = list(_problems(assignment, cells))
        if problems:
            raise CourseError("\n".join(f"{assignment.source}: {problem}" for problem in problems))
        return cls(assignment, [_course_cell(cell) for cell in cells], texts, metadata_of(data))

    @property
    def solution(self) -> tuple[Cell, ...]:
        """What a student with the reference solution would have handed in, as far as it is run."""
        return tuple(Cell(cell.grade_id, cell.solution, cell.role == GIVEN) for cell in self.cells
                     if cell.role in (GIVEN, STUB))

    @property
    def unfilled(self) -> tuple[Cell, ...]:
        """What a student would have handed in who has not begun, as far as it is run."""
        return tuple(Cell(cell.grade_id, cell.text, cell.role == GIVEN) for cell in self.cells
                     if cell.role in (GIVEN, STUB))

    def filled(self, texts: Mapping[str, str]) -> tuple[Cell, ...]:
        """The solution with other texts in place of some stubs, by name."""
        return tuple(Cell(cell.name, self.filled_cell(cell.name, cell.source, texts), cell.given)
                     for cell in self.solution)

    def filled_cell(self, grade_id: str, source: str, texts: Mapping[str, str]) -> str:
        """A stub's cell that holds `source`, with other texts in it."""
        mine = {stub.name: texts[stub.name] for stub in self.stub.values()
                if stub.cell == grade_id and stub.name in texts}
        alone = next((texts[name] for name in mine if self.stub[name].alone), None)
        return with_texts(source, mine) if alone is None else alone

    @property
    def variables(self) -> tuple[str, ...]:
        """The stubs that are variables."""
        return tuple(name for name, stub in self.stub.items() if stub.kind == VARIABLE)

    @property
    def points_by_hand(self) -> float:
        """What a person may give, beside the points of the functions."""
        return sum(cell.points or 0.0 for cell in self.by_hand)

    @cached_property
    def released_texts(self) -> frozenset[str]:
        """The texts of all cells as students get them, without blanks that say nothing."""
        return frozenset(map(normal, (*self._texts, *(cell.text for cell in self.cells)))) - {""}

    def is_own_text(self, text: str) -> bool:
        """Whether a markdown cell is the course's own, word for word."""
        return text in self._texts

    def namespace(self) -> dict[str, Any]:
        """The given cells and the reference solution, run in this process: the reference functions, by name."""
        if self._namespace is None:
            names: dict[str, Any] = {"__name__": f"reference of {self.assignment.id}"}
            for cell in self.solution:
                try:
                    with redirect_stdout(StringIO()):
                        exec(compile(cell.source, f"<{cell.name}>", "exec", dont_inherit=True), names)
                except Exception as problem:
                    raise CourseError(f"{self.assignment.source}: cell {cell.name}: raised {type(problem).__name__}: "
                                      f"{problem}, expected a cell that runs") from None
            self._namespace = names
        return self._namespace


def graded_id(function: str) -> str:
    """The grade_id of the cell that shows a function's score."""
    return f"grade-{function}"


def released_text(cell: RawCell) -> str:
    """A cell's text as students get it. nbgrader takes all of an answer that has no marks.

    Raises:
        ValueError: a mark without its partner.
    """
    if not cell.nbgrader.get("solution"):
        return cell.source
    if _role(cell) == QUESTION and BEGIN not in cell.source:
        return "\n".join(_STUB_LINES[cell.kind])
    return released(cell.source, cell.kind)


def released(text: str, kind: str = CODE) -> str:
    """A solution cell's text as students get it: what stands between the marks gives way to nbgrader's stub.

    Raises:
        ValueError: a mark without its partner.
    """
    lines: list[str] = []
    inside = False
    for line in text.split("\n"):
        if BEGIN in line:
            if inside:
                raise ValueError(f"{BEGIN} twice")
            inside = True
            indent = line[: len(line) - len(line.lstrip())]
            lines += [indent + stub for stub in _STUB_LINES[kind]]
        elif END in line:
            if not inside:
                raise ValueError(f"{END} before {BEGIN}")
            inside = False
        elif not inside:
            lines.append(line)
    if inside:
        raise ValueError(f"{BEGIN} without {END}")
    return "\n".join(lines)


def _course_cell(cell: RawCell) -> CourseCell:
    role = _role(cell)
    points = float(cell.nbgrader["points"]) if role == GRADED or role in BY_HAND else None
    return CourseCell(cell.grade_id or "", role, cell.kind, released_text(cell), cell.source, points)


def _role(cell: RawCell) -> str:
    if cell.nbgrader.get("task"):
        return TASK
    if cell.nbgrader.get("solution"):
        return QUESTION if cell.nbgrader.get("grade") else STUB
    if cell.nbgrader.get("grade"):
        return GRADED
    shown = cell.kind != CODE or not {"example", "demo"}.isdisjoint(cell.tags)
    return SHOWN if shown else GIVEN


def _problems(assignment: Assignment, cells: list[RawCell]) -> Iterator[str]:
    """What disagrees with course.yaml, or with what grading relies on."""
    by_id: dict[str, RawCell] = {}
    for cell in cells:
        if cell.grade_id in by_id:
            yield f"cell {cell.number}: found the grade_id {cell.grade_id!r} again, expected each once"
        by_id[cell.grade_id or ""] = cell
    stubs: dict[str, str] = {}
    for cell in cells:
        if _role(cell) == STUB:
            yield from _stub_problems(cell, assignment, stubs)
    for name, function in assignment.functions.items():
        graded = by_id.get(graded_id(name))
        if name not in stubs:
            yield f"cell {name}: found no such cell, expected a solution cell with the grade_id {name!r} for the stub"
        if graded is None or _role(graded) != GRADED:
            yield (f"cell {graded_id(name)}: found no such cell, expected a graded cell with the grade_id "
                   f"{graded_id(name)!r} and {function.points:g} points")
        elif graded.nbgrader.get("points") != function.points:
            yield (f"cell {graded_id(name)}: found {graded.nbgrader.get('points')!r} points, expected "
                   f"{function.points:g} as in course.yaml")
    graded_ids = set(map(graded_id, assignment.functions))
    for cell in cells:
        if _role(cell) in BY_HAND:
            yield from _question_problems(cell)
        elif _role(cell) == GRADED and cell.grade_id not in graded_ids:
            yield _of_no_function(cell, assignment)


def _of_no_function(cell: RawCell, assignment: Assignment) -> str:
    expected = {*assignment.functions, *map(graded_id, assignment.functions)}
    return (f"cell {cell.grade_id}: found a {_role(cell)} cell of no function, "
            f"expected one of: {', '.join(sorted(expected))}")


def _question_problems(cell: RawCell) -> Iterator[str]:
    points = cell.nbgrader.get("points")
    if isinstance(points, bool) or not isinstance(points, (int, float)) or not 0 <= points < 1_000_000:
        yield f"cell {cell.grade_id}: found {points!r} points, expected a number: what a person may give for it"
    try:
        released_text(cell)
    except ValueError as problem:
        yield f"cell {cell.grade_id}: found {problem}, expected ### {BEGIN} and ### {END} around the model answer"


def _stub_problems(cell: RawCell, assignment: Assignment, stubs: dict[str, str]) -> Iterator[str]:
    """What is wrong with a solution cell. The stubs in it are added to `stubs`, each with its cell."""
    place, own = f"cell {cell.grade_id}", cell.grade_id if cell.grade_id in assignment.functions else None
    if own:
        stubs.setdefault(own, own)
    try:
        text = released(cell.source)
        solution, left = ast.parse(cell.source).body, ast.parse(text).body
    except (SyntaxError, ValueError) as problem:
        yield f"{place}: found {problem}, expected Python with ### {BEGIN} and ### {END} around the solution"
        return
    found = [name for name in definitions(cell.source) if name in assignment.functions]
    for name in found:
        if stubs.setdefault(name, str(cell.grade_id)) != cell.grade_id:
            yield f"{place}: found {name} again, expected it in one cell (it is in {stubs[name]})"
    if not found and not own:
        yield _of_no_function(cell, assignment)
        return
    if text == cell.source:
        yield f"{place}: found no ### {BEGIN}, expected the solution between ### {BEGIN} and ### {END}"
    kinds = {kind_of(node): None for node in solution if name_of(node) in found} or {"function": None}
    helpers = [node for node in left if name_of(node) not in found and not isinstance(node, ast.Raise)]
    if (own and own not in found) or helpers or not all(map(name_of, solution)):
        shown = f"the {next(iter(kinds))} {own or found[0]}" if len(found) < 2 else " and ".join(found)
        yield f"{place}: found other statements, expected {shown} alone in its cell"
