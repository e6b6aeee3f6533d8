"""What `autograder check` prints in a platform's form, and how it exits where a notebook has too few points."""

from collections.abc import Sequence
from datetime import UTC, datetime

from ..lookup import stop
from ..report import Report
from ..reports.json import as_json
from ..reports.safe import plain
from .classroom import as_classroom
from .coursera import as_coursera
from .entries import share
from .junit import as_junit
from .options import Format

# What these say, a platform takes for the grade of one submission.
GRADES = {Format.CLASSROOM: as_classroom, Format.COURSERA: as_coursera}
BROKEN = "checks of it are broken, which is our fault and not the student's"
FAILED = 1


def wanted(form: Format | None, json: bool, notebooks: int) -> Format | None:
    """The form that was asked for; `--json` is another word for one. What does not go together ends the command."""
    if json and form not in (None, Format.JSON):
        stop(f"found --json with --format {form}, expected one of them")
    if form in GRADES and notebooks > 1:
        stop(f"found {notebooks} notebooks with --format {form}, expected one: it is the grade of one submission")
    return Format.JSON if json else form


def written(reports: Sequence[Report], form: Format) -> str:
    """The reports as one text. Of a grade that broken checks would lower there is none: the command ends with exit 1.
    """
    if form == Format.JUNIT:
        return as_junit(reports, datetime.now(UTC))
    if form == Format.JSON:
        return "\n".join(map(as_json, reports))
    for report in reports:
        if report.broken:
            stop(f"{plain(report.notebook)}: {BROKEN}: there is no grade to hand on; grade it again", FAILED)
    return "\n".join(map(GRADES[form], reports))


def finish(reports: Sequence[Report], least: float) -> None:
    """End with exit 1 where a notebook has less than `least` of its points, or could not be judged."""
    found = [f"{plain(report.notebook)}: {BROKEN}" if report.broken
             else f"{plain(report.notebook)}: found {share(report):.4g} of its points, expected {least:g} or more"
             for report in reports if report.broken or share(report) < least]
    if found:
        stop("\n".join(found), FAILED)
