"""What a student is to do first: a short step for each function that can still earn points, the dearest one first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..report import BROKEN, ERROR, PASSED, Check, FunctionReport, Report
from .words import number

PLACE = re.compile(r"\(cell ([\w-]{1,80}), line (\d{1,6})\)")
GROWTH = "growth"  # the rule that measures: it shows no construct


@dataclass(frozen=True)
class Step:
    """`text` says what to do, with code between backquotes; `gain` are the points that it can bring.

    `function` is the one that it is about; empty where it is about several.
    """

    function: str
    text: str
    gain: float


def steps(report: Report) -> list[Step]:
    """The steps, by points; what is not begun comes last, in the order of the notebook."""
    if report.error is not None:
        return []
    begun = [Step(name, _text(name, function), lost(function)) for name, function in report.functions.items()
             if not function.not_started and _open(function)]
    waiting = {name: function for name, function in report.functions.items() if function.not_started}
    last = [Step("", f"Write {listed(waiting)}.", sum(map(lost, waiting.values())))] if waiting else []
    return sorted(begun, key=lambda step: -step.gain) + last


def lost(function: FunctionReport) -> float:
    """The points that it can still earn."""
    return round(function.max_score - function.score, 6)


def listed(names: Iterable[str]) -> str:
    """`initialize`, `propagate` and `predict`"""
    *before, last = [f"`{name}`" for name in names]
    return f"{', '.join(before)} and {last}" if before else last


def place_of(message: str) -> tuple[str, int] | None:
    """The cell and the line that a message names: every sentence on an exception ends with them."""
    found = PLACE.search(message)
    return (found[1], int(found[2])) if found else None


def state(function: FunctionReport) -> tuple[str, str]:
    """How a function stands, in a word or two, and the kind of it: good, bad, wait, ours or soft."""
    failed = [check for check in function.checks if check.status not in (PASSED, BROKEN)]
    if function.broken:
        return "our fault", "ours"
    if function.not_started:
        return "not started", "soft"
    if function.rejected:
        return ("right values, rejected form" if function.right else "rejected"), "bad"
    if not failed:
        return "right", "good"
    if len(failed) == len(function.checks) and all(check.status == ERROR for check in failed):
        return "does not run", "bad"
    return f"{len(failed)} of {len(function.checks)} checks failed", "bad"


def _open(function: FunctionReport) -> bool:
    """Whether the student can do something about it."""
    return function.rejected or any(check.status not in (PASSED, BROKEN) for check in function.checks)


def _text(name: str, function: FunctionReport) -> str:
    if function.rejected:
        return _replace(name, function)
    dearest = max((check for check in function.checks if check.status not in (PASSED, BROKEN)),
                  key=lambda check: _cost(function, check))
    if dearest.status == ERROR:
        place = place_of(dearest.message)
        return f"Make `{name}` run{f': look at {_line(*place, name)}' if place else ''}."
    part = next((word for word in re.findall(r"`(\w+)`", dearest.message) if word != name), None)
    return f"Correct `{part}` in `{name}`." if part else f"Correct what `{name}` returns."


def _replace(name: str, function: FunctionReport) -> str:
    """What to do about a violation, which quotes the construct at its beginning."""
    violation = function.violations[0]
    construct = re.match(r"`([^`]+)`", violation.message)
    right = " The values are right already." if function.right else ""
    if violation.rule == GROWTH or not construct:
        return f"Find the loop that hides in `{name}`.{right}"
    uses = "" if violation.cell == name else f", which `{name}` uses"
    return f"Replace `{construct[1]}` in {_line(violation.cell, violation.line, '')}{uses}.{right}"


def _line(cell: str, line: int, function: str) -> str:
    """A line as words, without the cell where that is the function's own."""
    if cell == function:
        return f"line {line}"
    return f"line {line} of {f'`{cell}`' if cell.isidentifier() else f'cell {cell}'}"


def _cost(function: FunctionReport, check: Check) -> float:
    """What all that says the same as a check takes."""
    words = check.hint or check.message
    return sum(each.max_score - each.score for each in function.checks
               if each.status != PASSED and (each.hint or each.message) == words)


def worth(points: float) -> str:
    """8 points"""
    return f"{number(points)} point{'' if number(points) == '1' else 's'}"
