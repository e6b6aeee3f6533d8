"""Report -> what stands in the terminal: one notebook in full."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ..report import BROKEN, PASSED, FunctionReport, Report
from .safe import plain
from .words import HELD, MARKS, said_once, total, verdict

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
