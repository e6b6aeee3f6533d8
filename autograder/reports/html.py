"""Report -> HTML: the table of checks that stands under a graded cell and on the feedback page."""

import html
import re

from ..report import BROKEN, PASSED, Check, FunctionReport, Violation
from .safe import plain
from .words import HELD, MARKS, number, said_once, verdict

GREEN, RED, PURPLE = "#2e7d32", "#c62828", "#6a1b9a"
COLOURS = {PASSED: GREEN, BROKEN: PURPLE}  # all others are red
CELL = "text-align: left; vertical-align: top; padding: 0.2em 0.8em 0.2em 0"


def function_html(function: FunctionReport, error: str | None) -> str:
    """The verdict, the violations and the checks of a function. Every text in it is escaped and bounded."""
    rows = "".join(_rows(checks, message, hint, function.share) for checks, message, hint in said_once(function))
    table = f'<table style="margin: 0.5em 0">{rows}</table>' if rows else ""
    held = f"<p>{_text(HELD)}</p>" if function.held else ""
    violations = "".join(map(_violation, function.violations))
    reason = f"<p>{_text(error)}</p>" if error else ""
    # MathJax must not take a student's dollar signs for formulas.
    said = f"<p><b>{_text(verdict(function))}</b></p>{held}{reason}"
    return f'<div class="tex2jax_ignore">{said}{violations}{table}</div>'


def _violation(violation: Violation) -> str:
    snippet = f"<pre>{html.escape(plain(violation.snippet))}</pre>" if violation.snippet else ""
    return (f"<p><code>{_text(violation.rule)}</code> in cell {_text(violation.cell)}, line {violation.line}: "
            f"{_text(violation.message)}</p>{snippet}<p>Instead: {_text(violation.instead)}</p>")


def _rows(checks: tuple[Check, ...], message: str, hint: str, share: float) -> str:
    """A row per check. What is to be said of them stands in the last one."""
    remarks = [message, f"Hint: {hint}" if hint else ""]
    below = "".join(f"<br><small>{_text(remark)}</small>" for remark in remarks if remark)
    return "".join(_row(check, below if check is checks[-1] else "", share) for check in checks)


def _row(check: Check, below: str, share: float) -> str:
    colour = COLOURS.get(check.status, RED)
    return (f'<tr><td style="{CELL}; color: {colour}">{MARKS.get(check.status, "✗")}</td>'
            f'<td style="{CELL}">{_text(check.name)}{below}</td>'
            f'<td style="{CELL}">{number(check.score * share)} / {number(check.max_score)}</td></tr>')


def _text(text: str) -> str:
    """Escaped, with what stands between backquotes as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(plain(text)))
