"""The scores of an assignment, as the gradebook has them, in the form that somebody else reads."""

import os
from collections.abc import Collection
from pathlib import Path

from ..course import CourseError
from ..gradebook.place import Place
from ..gradebook.standings import class_standings, gradebook_rows
from . import canvas, moodle, plain
from .filling import Exported
from .score_forms import ScoreForm
from .sheet import read_sheet


def export(place: Place, form: ScoreForm, roster: Path | None = None, column: str | None = None,
           match: str | None = None, scale: bool = False, students: Collection[str] = ()) -> Exported:
    """Export an assignment's scores.

    Args:
        place: of which assignment.
        form: for whom.
        roster: the file that Canvas or Moodle exported, which is filled.
        column: of the scores in that file, where it is not called as the assignment is.
        match: the column by which students are known in it.
        scale: turn points into those that are possible there.
        students: these alone; empty for all.

    Raises:
        CourseError: the gradebook or the file cannot be used, or it is not clear what is to be filled.
    """
    _check_options(form, roster, given=bool(column or match or scale))
    standings = class_standings(place)
    if not any(each.report for each in standings.values()):
        raise CourseError(f"autograded/*/{place.assignment.id}: found nothing graded, expected a graded class; "
                          f"`autograder grade {place.assignment.id}` first")
    unknown = sorted({*students} - standings.keys())
    if unknown:
        raise CourseError(f"{', '.join(unknown)}: found no such student, expected ids of those who handed in or are "
                          "on the roster")
    standings = {student: each for student, each in standings.items() if not students or student in students}
    match form:
        case ScoreForm.CSV:
            return plain.functions_csv(standings)
        case ScoreForm.CHECKS:
            return plain.checks_csv(standings)
        case ScoreForm.JSON:
            return plain.as_json(standings)
    rows = gradebook_rows(place)
    if roster is None:
        return moodle.new_moodle(place.assignment, standings, rows)
    fill = canvas.fill_canvas if form is ScoreForm.CANVAS else moodle.fill_moodle
    return fill(read_sheet(roster), place.assignment, standings, rows, column, match, scale)


def _check_options(form: ScoreForm, roster: Path | None, given: bool) -> None:
    """Whether there is a file to be filled where there must be one: `given` is what says how."""
    if roster is None and (form is ScoreForm.CANVAS or given):
        raise CourseError(f"--format {form}: found no --roster, expected the file that is to be filled"
                          + (f"; {canvas.EXPORT}" if form is ScoreForm.CANVAS else ""))
    if roster is not None and form not in (ScoreForm.CANVAS, ScoreForm.MOODLE):
        raise CourseError(f"--format {form}: found --roster, expected none: this format fills no file")


def write_whole(path: Path, data: bytes) -> None:
    """Whole or not at all: also where the file is the one that was read."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        partial.write_bytes(data)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
