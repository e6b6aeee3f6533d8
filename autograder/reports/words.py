"""What terminal, pages and notebooks say in the same words."""

from collections.abc import Iterator
from dataclasses import replace

from ..report import BROKEN, ERROR, FAILED, PASSED, Check, FunctionReport, Report

MARKS = {PASSED: "✓", FAILED: "✗", ERROR: "✗", BROKEN: "!"}


def number(score: float) -> str:
    """A score with two decimals at the most."""
    return f"{round(score, 2):g}"


def points(report: Report | FunctionReport) -> str:
    return f"{number(report.score)} of {number(report.max_score)}"


def verdict(function: FunctionReport) -> str:
    """The points of a function, and for a rejected one whether its values are right and what was found."""
    if not function.rejected:
        return f"{points(function)} points"
    found = ", ".join(dict.fromkeys(violation.rule for violation in function.violations))
    right = "the values are right, but " if function.right else ""
    return f"{points(function)} points, rejected: {right}{found} was found"


def checks_to_show(function: FunctionReport) -> Iterator[Check]:
    """The checks, each hint with the first one that it explains."""
    told = {""}
    for check in function.checks:
        yield replace(check, hint="") if check.hint in told else check
        told.add(check.hint)
