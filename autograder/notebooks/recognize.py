"""Which assignment a notebook is of: the stubs in it tell, then the course's own texts, never the file's name."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..course import Assignment, Course, CourseError
from .arrange import defines
from .files import Unreadable
from .raw import CODE, RawCell, normal, parse
from .source import SourceNotebook


def candidates(cells: Sequence[RawCell], assignments: Iterable[Assignment]) -> list[str]:
    """The assignments that a notebook may well be of, none where it has no function of any."""
    shares = [(each, len(_there(cells, each)) / len(each.functions)) for each in assignments]
    best = max(share for _, share in shares)
    found = [each for each, share in shares if share == best > 0]
    if len(found) < 2:
        return [each.id for each in found]
    texts = {normal(cell.source) for cell in cells} - {""}
    own = {each.id: len(texts & _texts(each)) for each in found}
    return [id_ for id_, alike in own.items() if alike == max(own.values())]


def assignments_of(data: bytes, course: Course) -> list[str]:
    """The assignments that a file may well be a notebook of, none where that cannot be told."""
    try:
        return candidates(parse(data), course.assignments.values())
    except Unreadable:
        return []


def assignment_of(course: Course, path: Path | None, data: bytes) -> str | None:
    """The assignment of a notebook: what its cells tell, then its name or its folder's; None where nothing does."""
    found = assignments_of(data, course)
    names = (path.stem, path.absolute().parent.name) if path else ()
    for name in (*names, course.default):
        if name in (found or course.assignments):
            return name
    return found[0] if found else None


def misplaced(cells: Sequence[RawCell], assignment: Assignment) -> str | None:
    """Why a notebook cannot be one of `assignment`; None where it can.

    A right answer must not be turned away: only a notebook that has none of the functions is, or one that lacks some
    and has all those of another assignment.
    """
    there = _there(cells, assignment)
    if len(there) == len(assignment.functions):
        return None
    whole = [each.id for each in assignment.others if len(_there(cells, each)) == len(each.functions)]
    named = any(name in cell.source for name in assignment.functions for cell in cells if cell.kind == CODE)
    if not whole and (there or named):
        return None
    if found := candidates(cells, assignment.others) if assignment.others else []:
        return f"this is a notebook of {' or '.join(found)}, expected one of {assignment.id}; {_hand_in(assignment)}"
    functions = ", ".join(assignment.functions)
    return f"the notebook has none of the functions that are graded ({functions}); {_hand_in(assignment)}"


def _texts(assignment: Assignment) -> frozenset[str]:
    """The texts of an assignment's own cells; none where its notebook cannot be used, which its own grading tells."""
    try:
        return SourceNotebook.read(assignment).released_texts
    except CourseError:
        return frozenset()


def _hand_in(assignment: Assignment) -> str:
    return f"hand in {assignment.release.name} with your answers in it"


def _there(cells: Sequence[RawCell], assignment: Assignment) -> set[str]:
    """The functions of an assignment that have a cell, filled in or not."""
    ids = {cell.grade_id for cell in cells}
    return {name for name in assignment.functions
            if name in ids or any(defines(cell.source, name) for cell in cells if cell.kind == CODE)}
