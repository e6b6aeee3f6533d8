"""Report -> one line of JSON (schema 1)."""

import json

from ..report import Report


def as_json(report: Report) -> str:
    """One object on one line, in ASCII, so that no character of a student's can break the line or the terminal."""
    return json.dumps(report.to_dict(), ensure_ascii=True, allow_nan=False)
