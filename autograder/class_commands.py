"""What the commands about a whole class print, and those of them that grade nothing: history, report, export."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from . import ending
from .doors.score_forms import ScoreForm
from .lookup import AssignmentId, CourseFolder, assignment_in, course_in, our_errors, stop

if TYPE_CHECKING:
    from .gradebook.dry_run import Preview
    from .gradebook.history import Entry
    from .standing import Standing

WIDE = 10_000  # columns: a table that is piped is cut nowhere


def print_class(standings: "Mapping[str, Standing]", title: str, as_json: bool) -> None:
    """The class as a table and what it does not tell, or one JSON object per student, a line each."""
    from .reports import class_line, class_notes, class_table, legend

    if as_json:
        for standing in standings.values():
            print(json.dumps(standing.to_dict(), allow_nan=False))
        return
    out = _console()
    out.print(class_table(standings, title), soft_wrap=True)
    if marks := legend(standings):
        out.print(marks, markup=False, soft_wrap=True)
    for line in class_notes(standings):
        out.print(line, markup=False, soft_wrap=True)
    out.print(class_line(list(standings.values())), markup=False, soft_wrap=True)


def print_preview(preview: "Preview", as_json: bool) -> None:
    """Whose score would change, a line each with the reasons below; the whole in one line at the end."""
    from .reports import number, plain

    if as_json:
        for change in preview.changes:
            print(json.dumps({"schema": 1, **vars(change), "reasons": list(change.reasons)}, allow_nan=False))
        return
    out = _console()
    for change in preview.changes:
        before = "not graded" if change.before is None else number(change.before)
        out.print(f"{plain(change.student, 40)}: {before} → {number(change.after)}", markup=False, soft_wrap=True)
        for reason in change.reasons:
            out.print(f"    {plain(reason, 400)}", markup=False, soft_wrap=True)
    out.print(f"{len(preview.changes)} of {preview.of} would change; {preview.graded} were graded to find out, "
              "nothing was written", soft_wrap=True)


def history(
    student: Annotated[str, typer.Argument(help="the student's id: the name of their folder in submitted/")],
    assignment: AssignmentId,
    course: CourseFolder = None,
) -> None:
    """Show every grade that a student was given in an assignment: when, by which engine and checks, what changed."""
    from .gradebook.history import entries
    from .gradebook.place import Place
    from .reports import number, plain

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    with our_errors():
        with Place.of(the_course, the_assignment).reading() as db:
            found = entries(db, student, assignment) if db is not None else []
        if not found:
            stop(f"{student!r} in {assignment}: found no grade in the gradebook, expected a student who was graded")
    out = _console()
    before = None
    for each in found:
        out.print(f"{each.graded_at:%Y-%m-%d %H:%M:%S} UTC  {number(each.score)} of {number(each.max_score)}  "
                  f"engine {each.engine}  suite {each.suite}  seed {each.seed}", markup=False, soft_wrap=True)
        for line in _what_changed(before, each) if before else []:
            out.print(f"    {plain(line, 400)}", markup=False, soft_wrap=True)
        before = each


def _what_changed(before: "Entry", now: "Entry") -> list[str]:
    from .gradebook.history import differences

    names = {"engine": "the engine", "suite": "checks or settings", "seed": "the seed", "submission": "the submission"}
    changed = [what for name, what in names.items() if getattr(before, name) != getattr(now, name)]
    return [f"changed: {', '.join(changed)}"] * bool(changed) + differences(before.functions, now.functions)


def report(
    assignment: AssignmentId,
    output: Annotated[Path | None, typer.Option(help="the page (default: reports/ASSIGNMENT.html)")] = None,
    course: CourseFolder = None,
) -> None:
    """Write the class report as a page, its figures as CSV beside it, and reports/index.html of the whole course."""
    from .gradebook.gather_class import write_report

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    with our_errors():
        for path in write_report(the_course, the_assignment, output):
            print(path, flush=True)


def export(
    assignment: AssignmentId,
    form: Annotated[ScoreForm, typer.Option(
        "--format", help="canvas, moodle: for their import; csv: a row per student, a column per function; checks: a "
                         "row per check; json: all")],
    roster: Annotated[Path | None, typer.Option(help="the file that Canvas or Moodle exported, to be filled")] = None,
    output: Annotated[Path | None, typer.Option(help="the file to write (default: to stdout)")] = None,
    column: Annotated[str | None, typer.Option(
        help="of the scores in that file: its name or its id (default: the one called as the assignment is)")] = None,
    match: Annotated[str | None, typer.Option(help="the column in that file by which students are known")] = None,
    scale: Annotated[bool, typer.Option("--scale", help="turn points into those possible in that file")] = False,
    course: CourseFolder = None,
) -> None:
    """Export the scores that count, as the gradebook has them. Exit 1 where somebody's could not be put in."""
    from .doors.export import export, write_whole
    from .gradebook.place import Place

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    with our_errors():
        exported = export(Place.of(the_course, the_assignment), form, roster, column, match, scale)
        if output:
            write_whole(output, exported.data)
        else:
            ending.write_bytes(exported.data)
    for note in exported.notes:
        print(f"autograder: {note}", file=sys.stderr)
    if exported.unplaced:
        stop(f"{len(exported.unplaced)} scores are not in the file: {', '.join(exported.unplaced)}", 1)


def _console() -> Console:
    out = Console(highlight=False)
    return out if out.is_terminal else Console(highlight=False, width=WIDE)
