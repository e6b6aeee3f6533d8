"""A report as platforms list it: an entry for each check, with all that its student is to read there."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..report import BROKEN, PASSED, Check, FunctionReport, Report, Violation
from ..reports.safe import plain
from ..reports.terminal import function_text
from ..reports.words import HELD, NOT_STARTED, total, verdict

MOST_NAME, MOST_TEXT = 300, 4_000  # characters; platforms show them in lists and boxes


@dataclass(frozen=True)
class Entry:
    """A check: its function, its sentence, what was found, and what it earned of what it can earn.

    `passed` is true where it held and its function is not rejected; `broken` where the fault is ours.
    """

    function: str
    name: str
    text: str
    passed: bool
    broken: bool
    score: float
    max_score: float


def entries(report: Report) -> list[Entry]:
    """The checks in the order of the notebook; of a function that has none, because nothing could be run, one entry."""
    return [entry for name, function in report.functions.items() for entry in _of_function(name, function, report)]


def _of_function(name: str, function: FunctionReport, report: Report) -> Iterator[Entry]:
    if not function.checks:
        text = plain(report.error or "", MOST_TEXT)
        yield Entry(name, name, text, not report.error, False, function.score, function.max_score)
    for number, check in enumerate(function.checks):
        yield Entry(
            name, f"{name}: {_line(check.name)}", plain(_text(function, check, number == 0), MOST_TEXT),
            check.status == PASSED and not function.rejected, check.status == BROKEN,
            round(function.share * check.score, 6), round(check.max_score, 6),
        )


def _line(sentence: str) -> str:
    return plain(" ".join(sentence.split()), MOST_NAME)


def _text(function: FunctionReport, check: Check, first: bool) -> str:
    """What is said beside a check. What concerns the whole function stands beside its first one."""
    if function.not_started:
        return NOT_STARTED
    lines = [check.message, f"hint: {check.hint}" if check.hint else ""]
    if function.rejected and first:
        lines += [verdict(function), *(line for violation in function.violations for line in _violation(violation))]
    elif function.rejected:
        lines.append("the function is rejected: see its first entry")
    if function.held and first:
        lines.append(HELD)
    return "\n".join(filter(None, lines))


def _violation(violation: Violation) -> Iterator[str]:
    yield f"{violation.rule} (cell {violation.cell}, line {violation.line}): {violation.message}"
    yield from (f"    {line}" for line in violation.snippet.splitlines())
    yield f"    instead: {violation.instead}"


def share(report: Report) -> float:
    """Which part of its points a notebook has, from 0 to 1. Where there are none, all of them unless it is unreadable.
    """
    if not report.max_score:
        return 0.0 if report.error else 1.0
    return min(1.0, max(0.0, round(report.score / report.max_score, 6)))


def whole_text(report: Report) -> str:
    """The report as one text, for platforms that show nothing else."""
    head = [total(report), *([plain(report.error)] if report.error else []), *map(plain, report.notes)]
    functions = [] if report.error else [f"{name}: {function_text(function, None)}"
                                         for name, function in report.functions.items()]
    return "\n\n".join(["\n".join(head), *functions])
