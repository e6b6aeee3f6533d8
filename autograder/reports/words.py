"""What terminal, pages and notebooks say in the same words."""

from collections.abc import Iterator

from ..report import BROKEN, ERROR, FAILED, PASSED, Check, FunctionReport, Report

MARKS = {PASSED: "✓", FAILED: "✗", ERROR: "✗", BROKEN: "!"}
NOT_STARTED = "not started: the cell is as you got it"
HELD = "These points stand. Your instructor will have a look at this function."


def number(score: float) -> str:
    """A score with two decimals at the most."""
    return f"{round(score, 2):g}"


def points(function: FunctionReport) -> str:
    return f"{number(function.score)} of {number(function.max_score)}"


def total(report: Report) -> str:
    """All points that were given, of all that could be without a person, and what a person is still to give."""
    return f"{number(report.score)} of {number(report.max_score)}{by_hand(report)}"


def by_hand(report: Report) -> str:
    return f", {number(report.by_hand)} by hand" if report.by_hand else ""


def verdict(function: FunctionReport) -> str:
    """The points of a function, and for a rejected one whether its values are right and what was found."""
    if function.not_started:
        return f"{points(function)} points, {NOT_STARTED}"
    if not function.rejected:
        return f"{points(function)} points"
    found = ", ".join(dict.fromkeys(violation.rule for violation in function.violations))
    right = "the values are right, but " if function.right else ""
    return f"{points(function)} points, rejected: {right}{found} was found"


def said_once(function: FunctionReport) -> Iterator[tuple[tuple[Check, ...], str, str]]:
    """The checks in their order, and after those that say the same their one message and their hint.

    A hint that stood already is empty. Of a stub that was not started the verdict says all.
    """
    if function.not_started:
        return
    told = {""}
    for checks in _alike(function):
        hint = "" if checks[0].hint in told else checks[0].hint
        told.add(hint)
        yield checks, checks[0].message, hint


def _alike(function: FunctionReport) -> Iterator[tuple[Check, ...]]:
    """Each check that passed alone, those that did not together with all that say the same."""
    said = set()
    for check in function.checks:
        words = (check.message, check.hint)
        if check.status == PASSED:
            yield (check,)
        elif words not in said:
            said.add(words)
            yield tuple(each for each in function.checks
                        if each.status != PASSED and (each.message, each.hint) == words)
