"""No platform: a class as CSV, per function or per check, and as JSON."""

import json
from collections.abc import Mapping

from ..reports.sheets import as_csv
from ..standing import MISSING, Standing
from .filling import Exported

STUDENT = ("student", "name", "email", "group", "status", "handed_in", "seconds_late", "score", "max_score", "reached",
           "penalty", "waiting")
CHECK = ("student", "function", "function_score", "rejected", "check", "status", "score", "max_score", "message",
         "hint")


def functions_csv(standings: Mapping[str, Standing]) -> Exported:
    """A row per student, a column for the points of each function and of each question that a person grades."""
    parts = list(dict.fromkeys(name for each in standings.values() for name in each.every))
    rows = [(*STUDENT, *parts)]
    for each in standings.values():
        there = each.status != MISSING
        rows.append((
            each.student, each.name, each.email, each.group, each.status,
            f"{each.handed_in.isoformat()}Z" if each.handed_in else "", round(each.seconds_late) if there else "",
            each.score if each.report else "", each.max_score, each.reached if each.report else "",
            each.penalty if each.report else "", " ".join(each.waiting),
            *(each.every[name].score if name in each.every else "" for name in parts)))
    return Exported(as_csv(rows).encode(errors="replace"))


def checks_csv(standings: Mapping[str, Standing]) -> Exported:
    """A row per check of each student, and one without a check for who has none: nobody is left out.

    `score` is the check's after a rejection; `function_score` what counts in the gradebook, a person's score included.
    """
    rows = [CHECK]
    for each in standings.values():
        functions = each.report.functions if each.report else {}
        for name, function in functions.items():
            grade = each.grades[name].score
            for check in function.checks:
                rows.append((each.student, name, grade, int(function.rejected), check.name, check.status,
                             round(function.share * check.score, 6), round(check.max_score, 6), check.message,
                             check.hint))
        if not any(function.checks for function in functions.values()):
            message = (each.report.error or "") if each.report else ""
            rows.append((each.student, "", "", "", "", each.status, "", "", message, ""))
    return Exported(as_csv(rows).encode(errors="replace"))


def as_json(standings: Mapping[str, Standing]) -> Exported:
    """One object per student, a line each, as `autograder grade --json` prints it."""
    lines = [json.dumps(each.to_dict(), allow_nan=False) + "\n" for each in standings.values()]
    return Exported("".join(lines).encode())
