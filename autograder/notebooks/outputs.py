"""What stands under a graded cell: the checks as a table, then the plain number that nbgrader reads as the score."""

import html
import unicodedata
from collections.abc import Iterator
from typing import Any

from ..report import BROKEN, ERROR, FAILED, PASSED, Check, FunctionReport, Violation

MAX_TEXT = 600  # characters of one sentence; what a student wrote may be in it
_MARKS = {PASSED: ("✓", "#2e7d32"), FAILED: ("✗", "#c62828"), ERROR: ("✗", "#c62828"), BROKEN: ("!", "#6a1b9a")}


def outputs(report: FunctionReport, error: str | None) -> list[dict[str, Any]]:
    """The outputs of a graded cell.

    nbgrader takes the first `execute_result` for the score, and gives full points where it finds no number: the number
    is always there, as a plain float.
    """
    return [
        {"output_type": "display_data", "metadata": {},
         "data": {"text/html": as_html(report, error), "text/plain": as_text(report, error)}},
        {"output_type": "execute_result", "metadata": {}, "execution_count": None,
         "data": {"text/plain": repr(float(report.score))}},
    ]


def as_html(report: FunctionReport, error: str | None) -> str:
    """A table of the checks. Every text in it is escaped and bounded."""
    rows = "".join(_check_row(check, report.share) for check in report.checks)
    table = f'<table style="margin: 0.5em 0">{rows}</table>' if rows else ""
    violations = "".join(map(_violation, report.violations))
    reason = f"<p>{_safe(error)}</p>" if error else ""
    return f"<div><p><b>{html.escape(_verdict(report))}</b></p>{reason}{violations}{table}</div>"


def as_text(report: FunctionReport, error: str | None) -> str:
    """The same for where HTML is not shown."""
    lines = [_verdict(report), *([plain(error)] if error else [])]
    for violation in report.violations:
        place = f"cell {plain(violation.cell)}, line {violation.line}"
        lines.append(f"{violation.rule}, {place}: {plain(violation.message)}")
        lines.append(f"    instead: {plain(violation.instead)}")
    for check in report.checks:
        lines.append(f"{_mark(check)[0]} {check.name} ({_points(check, report.share)})")
        lines.extend(f"    {line}" for line in _remarks(check))
    return "\n".join(lines)


def plain(text: str) -> str:
    """`text` without what could move, hide or reorder other characters, and not too long."""
    cut = text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT - 1]}…"
    return "".join(char if char == "\n" or unicodedata.category(char)[0] != "C" else "\ufffd" for char in cut)


def _verdict(report: FunctionReport) -> str:
    score = f"{report.score:g} of {report.max_score:g} points"
    if not report.rejected:
        return score
    rules = ", ".join(dict.fromkeys(violation.rule for violation in report.violations))
    right = all(check.status == PASSED for check in report.checks)
    return f"{score}, rejected: {'the values are right, but ' if right else ''}{rules} was found"


def _violation(violation: Violation) -> str:
    snippet = f"<pre>{_safe(violation.snippet)}</pre>" if violation.snippet else ""
    return (f"<p><code>{_safe(violation.rule)}</code> in cell {_safe(violation.cell)}, line {violation.line}: "
            f"{_safe(violation.message)}</p>{snippet}<p>Instead: {_safe(violation.instead)}</p>")


def _check_row(check: Check, share: float) -> str:
    mark, colour = _mark(check)
    remarks = "".join(f"<br><small>{_safe(remark)}</small>" for remark in _remarks(check))
    return (f'<tr><td style="color: {colour}">{mark}</td><td style="text-align: left">{_safe(check.name)}{remarks}</td>'
            f"<td>{_points(check, share)}</td></tr>")


def _remarks(check: Check) -> Iterator[str]:
    if check.message:
        yield plain(check.message)
    if check.hint:
        yield f"Hint: {plain(check.hint)}"


def _mark(check: Check) -> tuple[str, str]:
    return _MARKS.get(check.status, _MARKS[ERROR])


def _points(check: Check, share: float) -> str:
    return f"{round(check.score * share, 2):g} / {round(check.max_score, 2):g}"


def _safe(text: str) -> str:
    return html.escape(plain(text))
