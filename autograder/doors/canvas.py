"""Canvas: the gradebook that it exports, filled for its import.

Its file: a header with Student, ID, SIS User ID, SIS Login ID, Section, the instructor's own columns, then a column
"Title (id)" per assignment and totals. Above the students stand a row for columns that are not posted yet, where there
are any, and one with the points possible, where it marks what it computes itself with "(read only)".
"""

import re
from collections.abc import Iterable, Mapping

from ..course import Assignment, CourseError
from ..standing import Standing
from .columns import matching, the_column
from .filling import Exported, Layout, fill, number_in
from .sheet import Sheet

KNOWN_BY = ("SIS Login ID", "SIS User ID", "ID", "Integration ID")
TEST_STUDENTS = ("student, test", "test student")
KEPT = {"EX": "EX, the student is excused there", "N/A": "N/A, it is not assigned to them there"}
EXPORT = "in Canvas: Grades, Export, Export Entire Gradebook"
POINTS = "Points Possible"


def fill_canvas(sheet: Sheet, assignment: Assignment, standings: Mapping[str, Standing], in_gradebook: Iterable[str],
                column: str | None = None, match: str | None = None, scale: bool = False) -> Exported:
    """Fill an exported gradebook.

    Args:
        column: the assignment's column, as the header says it, without the id, or the id alone.
        match: the column by which students are known.
        scale: turn points into those that are possible in Canvas.

    Raises:
        CourseError: it is none, no single column fits, students cannot be told apart, or the points are others.
    """
    if "Section" not in sheet.names or not {"Student", "LastName"} & {*sheet.names}:
        raise CourseError(f"{sheet.path}:1: found no columns Student and Section, expected an exported gradebook; "
                          f"{EXPORT}")
    points = next((row for row in sheet.rows if POINTS in row[0]), None)
    names = {index: _names(name) for index, name in enumerate(sheet.names)
             if index > sheet.names.index("Section") and not (points and "read only" in points[index].lower())}
    place = the_column(sheet, names, assignment, column)
    known_by = matching(sheet, KNOWN_BY, match, EXPORT)
    ids = [index for index, name in enumerate(sheet.names) if name in KNOWN_BY]
    name = next(index for index, name in enumerate(sheet.names) if name in ("Student", "LastName"))
    possible = None if points is None else number_in(points[place])
    return fill(sheet, Layout(
        place, known_by, ids, rows=[row for row in sheet.rows if row is not points and row[name]],
        kept=lambda row: KEPT.get(row[place].upper(), ""), possible=lambda row: possible,
        nobody=lambda row: row[name].casefold() in TEST_STUDENTS), standings, in_gradebook, scale)


def _names(header: str) -> list[str]:
    """By which names a column goes: "Title (123)", "Title", "123"."""
    parts = re.fullmatch(r"(.*\S)\s*\((\d+)\)", header)
    return [header, *(parts.groups() if parts else ())]

