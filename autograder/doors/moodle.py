"""Moodle: an assignment's grading worksheet, or the gradebook's own export, filled for its import.

The worksheet has Identifier, Full name, what else identifies a student there (ID number, Username, Email address),
Status, Grade, Maximum Grade, Grade can be changed, and more. Its import reads Identifier, Grade and the date, and
passes over empty grades, locked ones, and those above the maximum. The gradebook's export has a column
"Assignment: Title (Real)" for each activity, and "-" where there is no grade.
"""

import re
from collections.abc import Iterable, Mapping

from ..course import Assignment
from ..reports.sheets import as_csv
from ..standing import MISSING, Standing
from .columns import matching, the_column
from .filling import Exported, Layout, fill, number_in, score_text, withheld
from .sheet import Row, Sheet

KNOWN_BY = ("ID number", "Username", "Email address", "Identifier")
GRADE = "Grade"
MOST = "Maximum Grade"
OPEN = "Grade can be changed"
EXPORT = ("in Moodle: an assignment's submissions, Actions, Download grading worksheet; or the course's Grades, "
          "Export, Plain text file")


def fill_moodle(sheet: Sheet, assignment: Assignment, standings: Mapping[str, Standing], in_gradebook: Iterable[str],
                column: str | None = None, match: str | None = None, scale: bool = False) -> Exported:
    """Fill a grading worksheet, or the gradebook's export.

    Args:
        column: the column of the grades; a worksheet in English needs none.
        match: the column by which students are known.
        scale: turn points into those that are possible in Moodle.

    Raises:
        CourseError: no single column fits, students cannot be told apart, or the points are others.
    """
    known_by = matching(sheet, KNOWN_BY, match, EXPORT)
    worksheet = column is None and {"Identifier", GRADE} <= {*sheet.names}
    names = {index: _names(name) for index, name in enumerate(sheet.names) if index not in known_by}
    place = sheet.names.index(GRADE) if worksheet else the_column(sheet, names, assignment, column)
    most = sheet.names.index(MOST) if MOST in sheet.names else None
    is_open = sheet.names.index(OPEN) if OPEN in sheet.names else None
    ids = [index for index, name in enumerate(sheet.names) if name in KNOWN_BY] or known_by

    def kept(row: Row) -> str:
        locked = is_open is not None and row[is_open].casefold() == "no"
        return f"{OPEN}: {row[is_open]}" if locked else ""

    return fill(sheet, Layout(
        place, known_by, ids, sheet.rows, kept, possible=lambda row: None if most is None else number_in(row[most]),
        above="Moodle's import passes over it"), standings, in_gradebook, scale)


def new_moodle(assignment: Assignment, standings: Mapping[str, Standing], in_gradebook: Iterable[str]) -> Exported:
    """A file for Moodle's grade import where there is none to fill: its columns are mapped there."""
    known, notes = {*in_gradebook}, {}
    rows = [(*KNOWN_BY[:1], KNOWN_BY[2], assignment.title or assignment.id)]
    for student, each in standings.items():
        if reason := withheld(each, student in known):
            notes[student] = f"{student}: {reason}"
        score = "" if reason or each.status == MISSING else score_text(each.score)
        rows.append((student, each.email, score))
    return Exported(as_csv(rows).encode(errors="replace"), tuple(notes.values()), tuple(notes))


def _names(header: str) -> list[str]:
    """By which names a column goes: "Assignment: Title (Real)", "Assignment: Title", "Title"."""
    bare = header.removesuffix(" (Real)")
    return [header, bare, re.sub(r"^[^:]+: ", "", bare)]

