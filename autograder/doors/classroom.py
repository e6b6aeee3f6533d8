"""Report -> the step output that GitHub Classroom's reporter reads: `result=` and base64 of JSON, on one line."""

import json
from base64 import b64encode
from pathlib import PurePath

from ..report import Report
from ..reports.safe import plain
from .entries import Entry, entries

VERSION = 1


def as_classroom(report: Report) -> str:
    """A line for the file $GITHUB_OUTPUT. The reporter adds up the tests' scores, and shows their messages."""
    notebook = plain(PurePath(report.notebook).name)
    tests = [_test(entry, notebook) for entry in entries(report)]
    found = {test["status"] for test in tests}
    result = {
        "version": VERSION,
        "status": next((status for status in ("error", "fail") if status in found), "pass"),
        "message": report.error and plain(report.error),
        "max_score": report.max_score,
        "tests": tests,
    }
    return "result=" + b64encode(json.dumps(result, allow_nan=False).encode()).decode()


def _test(entry: Entry, notebook: str) -> dict[str, object]:
    """`error` is our fault alone: what a student's code raised is a failure like any other."""
    status = "error" if entry.broken else "pass" if entry.passed else "fail"
    return {"name": entry.name, "status": status, "message": None if entry.passed else entry.text, "test_code": "",
            "filename": notebook, "line_no": 0, "duration": 0, "score": entry.score}
