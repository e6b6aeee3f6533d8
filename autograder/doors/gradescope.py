"""Report -> Gradescope's results.json: an entry for each check, shown to the student when course.yaml says so."""

import json
from collections.abc import Mapping

from ..course import VISIBLE, Visibility
from ..report import Report
from ..reports.safe import plain
from ..reports.words import number, total, verdict
from .entries import Entry, entries

# All texts are plain: no mark-up of a student's is ever rendered. What the scripts print is for the staff alone.
_FORMS = {"output_format": "text", "test_output_format": "text", "test_name_format": "text",
          "stdout_visibility": "hidden"}
_WHEN = {"after_due_date": "after the due date", "after_published": "when grades are published",
         "hidden": "by your instructor"}


def as_gradescope(report: Report, visibility: Mapping[str, Visibility]) -> str:
    """The results of one submission. `visibility` has an entry for each function.

    The score is that of the gradebook; the tests' add up to it within rounding.
    """
    names = list(report.functions)
    seen = dict.fromkeys(names, 0)
    tests = []
    for entry in entries(report):
        seen[entry.function] += 1
        place = f"{names.index(entry.function) + 1}.{seen[entry.function]}"
        tests.append(_test(entry, place, visibility[entry.function]))
    result = {**_FORMS, "score": report.score, "output": _summary(report, visibility), "visibility": VISIBLE,
              "tests": tests}
    return json.dumps(result, indent=1, allow_nan=False)


def refusal(sentence: str) -> str:
    """What is written where there is no grade: without any score the platform calls the run failed, and gives no 0."""
    return json.dumps({**_FORMS, "output": sentence, "visibility": VISIBLE}, indent=1)


def _test(entry: Entry, place: str, visibility: Visibility) -> dict[str, object]:
    return {"name": entry.name, "name_format": "text", "number": place,
            "status": "passed" if entry.passed else "failed", "score": entry.score, "max_score": entry.max_score,
            "output": entry.text, "output_format": "text", "visibility": visibility}


def _summary(report: Report, visibility: Mapping[str, Visibility]) -> str:
    """What stands above the entries and is always shown: nothing in it tells of a function that is not."""
    lines = [plain(report.error)] if report.error else []
    if all(visibility[name] == VISIBLE for name in report.functions):
        lines.insert(0, total(report))
    elif report.by_hand:
        lines.append(f"{number(report.by_hand)} points are given by hand")
    lines += map(plain, report.notes)
    for name, function in report.functions.items() if not report.error else ():
        when = visibility[name]
        lines.append(f"{name}: {verdict(function) if when == VISIBLE else f'shown {_WHEN[when]}'}")
    return "\n".join(lines)
