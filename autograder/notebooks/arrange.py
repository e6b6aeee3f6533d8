"""Which cell of a submission is what: the student's, or the course's own, which is put back as it was.

A cell whose text is the course's own is the course's. Every other code cell is the student's and is run, whatever its
metadata says: nothing that a student wrote is thrown away, and what the course gives holds after it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .raw import CODE, RawCell, normal
from .source import ANSWERED, GIVEN, QUESTION, STUB, CourseCell, SourceNotebook


@dataclass(frozen=True)
class Placed:
    """A cell at its place. `raw` is what the student handed in, `course` what the course has there.

    With both, it is the student's solution cell; with `raw` alone, a cell of the student's own; with `course` alone,
    the course's text. `order` is its place in the source notebook, or -1.
    """

    name: str
    raw: RawCell | None = None
    course: CourseCell | None = None
    run: bool = False
    order: int = -1

    @property
    def kind(self) -> str:
        return self.course.kind if self.course else self.raw.kind if self.raw else CODE

    @property
    def text(self) -> str:
        return self.raw.source if self.raw else self.course.text if self.course else ""

    @property
    def given(self) -> bool:
        return self.raw is None and self.course is not None


def arrange(cells: Sequence[RawCell], source: SourceNotebook) -> list[Placed]:
    """The cells of a submission in their order, with every given and every graded cell of the course at its place."""
    known = _recognized(cells, source)
    solutions = {name: _solution(name, cells, known, source) for name in source.stubs}
    holders = _holders(cells, known)
    answers = _answers(cells, known)
    order = {cell.grade_id: index for index, cell in enumerate(source.cells)}

    placed: list[Placed] = []
    for cell in cells:
        course = known.get(cell.number)
        index = order[course.grade_id] if course else -1
        functions = [name for name, solution in solutions.items() if solution is cell]
        stub = source.cells[order[source.stub[functions[0]].cell]] if functions else None
        if stub is not None and not any(each.course is stub for each in placed):
            placed.append(Placed(stub.grade_id, cell, stub, True, order[stub.grade_id]))
        elif stub is not None or course is None:
            placed.append(Placed(str(cell.number), cell, None, cell.kind == CODE and not is_former(cell, source)))
        elif answers.get(course.grade_id) is cell:
            placed.append(Placed(course.grade_id, cell, course, CODE == cell.kind == course.kind, index))
        elif course.role in ANSWERED:
            untouched = same_text(cell.source, course.text)
            placed.append(Placed(str(cell.number), cell, None, cell.kind == CODE and not untouched, index))
        else:
            own = not same_text(cell.source, course.text) and cell.kind == CODE and not is_former(cell, source)
            if own or holders.get(course.grade_id) is not cell:
                placed.append(Placed(str(cell.number), cell, None, own, index))
            if holders.get(course.grade_id) is cell:
                placed.append(Placed(course.grade_id, None, course, course.role == GIVEN, index))
    return _with_questions(_with_graded(_with_given(placed, source, order), source, order), source, order)


def not_started(placed: Iterable[Placed], source: SourceNotebook) -> frozenset[str]:
    """The stubs that are as they were released, comments aside."""
    cells = {cell.name: cell.raw.source for cell in placed if cell.raw and cell.course and cell.course.role == STUB}
    return frozenset(name for name, stub in source.stub.items() if stub.cell in cells
                     and stub.untouched(cells[stub.cell]))


def defines(text: str, name: str) -> bool:
    """Whether a cell looks as if it defined the function, class or variable `name`."""
    definition = rf"^[ \t]*(?:(?:async[ \t]+)?def|class)[ \t]+{name}\b|^{name}[ \t]*(?::[^=\n]+)?="
    return re.search(definition, text, re.MULTILINE) is not None


def is_former(cell: RawCell, source: SourceNotebook) -> bool:
    """Whether it is what the course showed in an earlier release."""
    return normal(cell.source) in source.former


def same_text(one: str, other: str) -> bool:
    """Whether two cells say the same; blanks at the ends of lines and of the cell say nothing."""
    return normal(one) == normal(other)


def _recognized(cells: Iterable[RawCell], source: SourceNotebook) -> dict[int, CourseCell]:
    """The course's cell that a handed-in one goes back to, by number: the one with its text, else with its grade_id.

    Several may have the same text: all that stubs have that are wholly the student's.
    """
    by_id = {cell.grade_id: cell for cell in source.cells}
    by_text = {normal(cell.text): cell for cell in source.cells}
    found = {}
    for cell in cells:
        course = by_id.get(cell.grade_id or "")
        if course is None or not same_text(cell.source, course.text):
            course = by_text.get(normal(cell.source)) or course
        if course is not None:
            found[cell.number] = course
    return found


def _holders(cells: Iterable[RawCell], known: dict[int, CourseCell]) -> dict[str, RawCell]:
    """Where each given, graded or shown cell stands: where its text is unchanged, else where its grade_id is first."""
    holders: dict[str, RawCell] = {}
    for cell in cells:
        course = known.get(cell.number)
        if course is None or course.role in ANSWERED:
            continue
        held = holders.get(course.grade_id)
        if held is None or (same_text(cell.source, course.text) and not same_text(held.source, course.text)):
            holders[course.grade_id] = cell
    return holders


def _answers(cells: Iterable[RawCell], known: dict[int, CourseCell]) -> dict[str, RawCell]:
    """Where each question is answered: the last cell with its grade_id that holds more than was released."""
    answers: dict[str, RawCell] = {}
    for cell in cells:
        course = known.get(cell.number)
        if course is None or course.role != QUESTION:
            continue
        if course.grade_id not in answers or not same_text(cell.source, course.text):
            answers[course.grade_id] = cell
    return answers


def _solution(
    name: str, cells: Sequence[RawCell], known: dict[int, CourseCell], source: SourceNotebook
) -> RawCell | None:
    """The solution cell of a function: the last with its grade_id that defines it, else the last cell that does."""
    def has_id(cell: RawCell) -> bool:
        course = known.get(cell.number)
        return course is not None and course.grade_id == source.stub[name].cell

    mine = [cell for cell in cells if has_id(cell) and not _is_courses_own(cell, known)]
    theirs = [cell for cell in cells if cell.kind == CODE and not _is_courses_own(cell, known)]
    for group in (mine, theirs):
        defining = [cell for cell in group if defines(cell.source, name)]
        if defining:
            return defining[-1]
    with_id = [cell for cell in cells if has_id(cell)]
    return mine[-1] if mine else with_id[-1] if with_id else None


def _is_courses_own(cell: RawCell, known: dict[int, CourseCell]) -> bool:
    course = known.get(cell.number)
    return course is not None and same_text(cell.source, course.text)


def _with_given(placed: list[Placed], source: SourceNotebook, order: dict[str, int]) -> list[Placed]:
    """Each given cell before all that follow it in the source, also where the student moved or deleted it."""
    for cell in reversed(source.cells):
        if cell.role != GIVEN:
            continue
        index = order[cell.grade_id]
        later = next((place for place, other in enumerate(placed) if other.order > index), None)
        there = next((place for place, other in enumerate(placed) if other.given and other.order == index), None)
        if there is None:
            placed.insert(later or 0, Placed(cell.grade_id, None, cell, True, index))
        elif later is not None and later < there:
            placed.insert(later, placed.pop(there))
    return placed


def _with_graded(placed: list[Placed], source: SourceNotebook, order: dict[str, int]) -> list[Placed]:
    """Each graded cell; a deleted one comes back after its function's solution, else at the end."""
    for name, cell in source.graded.items():
        if any(other.given and other.name == cell.grade_id for other in placed):
            continue
        after = next((place + 1 for place, other in enumerate(placed) if other.name == name), len(placed))
        placed.insert(after, Placed(cell.grade_id, None, cell, False, order[cell.grade_id]))
    return placed


def _with_questions(placed: list[Placed], source: SourceNotebook, order: dict[str, int]) -> list[Placed]:
    """Each cell that a person grades; a deleted one comes back before all that follow it in the source."""
    for cell in source.by_hand:
        if not any(other.course is cell for other in placed):
            index = order[cell.grade_id]
            later = next((place for place, other in enumerate(placed) if other.order > index), len(placed))
            placed.insert(later, Placed(cell.grade_id, None, cell, False, index))
    return placed
