"""Report -> HTML: the table of checks that stands under a graded cell and on the feedback page."""

import html
import re

from ..report import BROKEN, PASSED, Check, FunctionReport, Violation
from .safe import plain
from .words import MARKS, checks_to_show, number, verdict

GREEN, RED, PURPLE = "#2e7d32", "#c62828", "#6a1b9a"
COLOURS = {PASSED: GREEN, BROKEN: PURPLE}  # all others are red
CELL = "text-align: left; vertical-align: top; padding: 0.2em 0.8em 0.2em 0"


def function_html(function: FunctionReport, error: str | None) -> str:
    """The verdict, the violations and the checks of a function. Every text in it is escaped and bounded."""
    rows = "".join(_row(check, function.share) for check in checks_to_show(function))
    table = f'<table style="margin: 0.5em 0">{rows}</table>' if rows else ""
    violations = "".join(map(_violation, function.violations))
    reason = f"<p>{_text(error)}</p>" if error else ""
    # MathJax must not take a student's dollar signs for formulas.
    return f'<div class="tex2jax_ignore"><p><b>{_text(verdict(function))}</b></p>{reason}{violations}{table}</div>'


def _violation(violation: Violation) -> str:
    snippet = f"<pre>{html.escape(plain(violation.snippet))}</pre>" if violation.snippet else ""
    return (f"<p><code>{_text(violation.rule)}</code> in cell {_text(violation.cell)}, line {violation.line}: "
            f"{_text(violation.message)}</p>{snippet}<p>Instead: {_text(violation.instead)}</p>")


def _row(check: Check, share: float) -> str:
    remarks = [check.message, f"Hint: {check.hint}" if check.hint else ""]
    below = "".join(f"<br><small>{_text(remark)}</small>" for remark in remarks if remark)
    colour = COLOURS.get(check.status, RED)
    return (f'<tr><td style="{CELL}; color: {colour}">{MARKS.get(check.status, "✗")}</td>'
            f'<td style="{CELL}">{_text(check.name)}{below}</td>'
            f'<td style="{CELL}">{number(check.score * share)} / {number(check.max_score)}</td></tr>')


def _text(text: str) -> str:
    """Escaped, with what stands between backquotes as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(plain(text)))
