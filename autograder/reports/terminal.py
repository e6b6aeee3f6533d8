"""Report -> what stands in the terminal: one notebook in full, or a class as a table."""

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..report import BROKEN, PASSED, FunctionReport, Report
from .safe import plain
from .words import HELD, MARKS, by_hand, number, said_once, total, verdict

COLOURS = {PASSED: "green", BROKEN: "magenta"}  # all others are red
_NOT_RUN = "its checks could not be run"


def notebook_text(report: Report) -> RenderableType:
    """One notebook: each function, its violations and its checks."""
    lines = [Text.assemble((plain(report.notebook), "bold"), f"  {report.assignment}  ", (total(report), "bold"))]
    if report.error:
        lines.append(Text(f"  {plain(report.error)}", "red"))
    lines += [Text(f"  {plain(note)}", "yellow") for note in report.notes]
    for name, function in report.functions.items():
        lines.append(Text.assemble("\n", (name, "bold"), "  ", (verdict(function), "red" if function.rejected else "")))
        lines.extend(_details(function))
        lines += [Text(f"  for the instructor: {plain(reason)}", "magenta") for reason in function.reasons]
        if function.suspicious:
            lines.append(Text(f"  held for the instructor: {plain(function.suspicious)}", "yellow"))
    return Group(*lines)


def function_text(function: FunctionReport, error: str | None) -> str:
    """One function in plain text, for where HTML is not shown."""
    held = [HELD] if function.held else []
    reason = [plain(error)] if error else []
    return "\n".join([verdict(function), *held, *reason, *(line.plain for line in _details(function))])


def _details(function: FunctionReport) -> Iterator[Text]:
    for violation in function.violations:
        place = f"cell {plain(violation.cell)}, line {violation.line}"
        yield Text.assemble("  ", (violation.rule, "red"), f" ({place}): {plain(violation.message)}")
        yield from (Text(f"      {line}", "dim") for line in plain(violation.snippet).splitlines())
        yield Text(f"      instead: {plain(violation.instead)}")
    for checks, message, hint in said_once(function):
        for check in checks:
            mark = (MARKS.get(check.status, "✗"), COLOURS.get(check.status, "red"))
            yield Text.assemble("  ", mark, f" {plain(check.name)}")
        if message:
            yield Text(f"      {plain(message)}")
        if hint:
            yield Text(f"      hint: {plain(hint)}", "italic")


def class_table(reports: Mapping[str, Report], title: str) -> Table:
    """A row per student: the score of each function, the total, and the rules that rejected something."""
    functions = list(next(iter(reports.values())).functions) if reports else []
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("student", overflow="ellipsis", no_wrap=True)
    for name in functions:
        table.add_column(name, justify="right", no_wrap=True)
    first = next(iter(reports.values()), None)
    heading = f"of {number(first.max_score)}{by_hand(first)}" if first else "total"
    table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("rejected", overflow="fold")
    for student, report in reports.items():
        scores = [_score_cell(report.functions[name]) for name in functions if name in report.functions]
        scores += [Text("–")] * (len(functions) - len(scores))
        table.add_row(Text(plain(student, 40)), *scores, Text(number(report.score), "bold"), _rules(report))
    return table


def notes(reports: Mapping[str, Report]) -> list[str]:
    """A line for each thing that a score in the class table does not tell: who it is about, and the reason."""
    lines = []
    for student, report in reports.items():
        reasons = [report.error] if report.error else [
            reason for name, function in report.functions.items() for reason in _reasons(name, function)
        ]
        lines += [f"{plain(student, 40)}: {plain(reason, 200)}" for reason in reasons]
    return lines


def alarm(report: Report) -> str:
    """What a person has to look at, in a line: a file that cannot be read, our own faults, functions that are held."""
    if report.error:
        return plain(report.error, 200)
    waiting: dict[str, list[str]] = {}
    for name, function in report.functions.items():
        if function.broken:
            waiting.setdefault(f"broken ({'; '.join(function.reasons) or _NOT_RUN})", []).append(name)
        if function.held:
            waiting.setdefault(f"held ({function.suspicious})", []).append(name)
    return "; ".join(f"{', '.join(names)} {plain(what, 200)}" for what, names in waiting.items())


def _reasons(name: str, function: FunctionReport) -> Iterator[str]:
    if function.broken:
        yield f"{name} is broken: {'; '.join(function.reasons) or _NOT_RUN}"
    elif function.not_started:
        yield f"{name} is not started"
    elif not function.score and not function.rejected:
        yield from [check.message for check in function.checks if check.message][:1]
    if function.held:
        yield f"{name} is held, look at it in the formgrader: {function.suspicious}"


def _rules(report: Report) -> Text:
    found = [violation.rule for function in report.functions.values() for violation in function.violations]
    return Text(", ".join(dict.fromkeys(found)), "red")


def _score_cell(function: FunctionReport) -> Text:
    if function.broken:
        return Text("broken", "magenta")
    if function.rejected:
        return Text(f"{number(function.score)} ✗", "red")
    if function.held:
        return Text(f"{number(function.score)} ?", "yellow")
    return Text(number(function.score), "green" if function.score == function.max_score else "")


def mean_line(reports: Sequence[Report]) -> str:
    """The class in one line."""
    if not reports:
        return "nobody was graded"
    mean = sum(report.score for report in reports) / len(reports)
    rejected = sum(any(function.rejected for function in report.functions.values()) for report in reports)
    return (f"{len(reports)} graded, mean {mean:.1f} of {reports[0].max_score:g}{by_hand(reports[0])}, "
            f"{rejected} with a rejected function, {sum(report.error is not None for report in reports)} unreadable")
