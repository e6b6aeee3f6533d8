"""Verdicts as a small table and a few sentences, in HTML and in text. What a student wrote is escaped."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from .check import MET, NOT_STARTED, UNTRIED, WAITS, Verdict

WIDTH = 80  # characters of a line; nbgrader cuts off those that are longer than 87
_LEFT = ' style="text-align: left; vertical-align: top"'


def as_text(verdicts: Sequence[Verdict]) -> str:
    """The table, and below it what is to be done."""
    rows = [_row(verdict, _has_loops(verdicts)) for verdict in (None, *verdicts)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(f"{text:{width}}" for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    sentences = problems([verdict for verdict in verdicts if verdict.example != NOT_STARTED])  # the table says that
    return "\n".join([*lines, *(["", sentences] if sentences else [])])


def problems(verdicts: Sequence[Verdict]) -> str:
    """What is to be done, function by function; empty where nothing is."""
    return "\n".join(line for verdict in verdicts for line in _lines(verdict))


def as_html(verdicts: Sequence[Verdict]) -> str:
    """The same for a notebook's page, in its own colours."""
    header, *rows = [_row(verdict, _has_loops(verdicts)) for verdict in (None, *verdicts)]
    cells = "".join(f'<th scope="col"{_LEFT}>{escape(text)}</th>' for text in header)
    body = "".join(f'<tr><th scope="row"{_LEFT}><code>{escape(first)}</code></th>'
                   + "".join(f"<td{_LEFT}>{escape(text)}</td>" for text in rest) + "</tr>" for first, *rest in rows)
    told = "".join(_told(verdict) for verdict in verdicts if verdict.example != NOT_STARTED)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>{told}"


def _row(verdict: Verdict | None, loops: bool) -> tuple[str, ...]:
    if verdict is None:
        return ("function", "example", "loops") if loops else ("function", "example")
    mark = {MET: "✓ ", UNTRIED: "", NOT_STARTED: "· ", WAITS: "· "}.get(verdict.example, "✗ ")
    found = f"{'✗ ' if verdict.violations else '✓ ' if verdict.loops else ''}{verdict.loops}"
    return (verdict.function, mark + verdict.example, *([found] if loops else []))


def _has_loops(verdicts: Sequence[Verdict]) -> bool:
    """Whether there is anything to be said of loops."""
    return any(verdict.loops for verdict in verdicts)


def _lines(verdict: Verdict) -> Iterator[str]:
    for sentence in verdict.sentences:
        yield from _wrapped(f"{verdict.function}: {sentence}", "")
    if verdict.hint:
        yield from _wrapped(f"Hint: {verdict.hint}", "    ")
    for violation in verdict.violations:
        yield from _wrapped(f"{verdict.function}: {violation.message} "
                            f"({violation.rule}, cell {violation.cell}, line {violation.line})", "")
        yield from (f"        {line}" for line in violation.snippet.splitlines())
        yield from _wrapped(f"Instead: {violation.instead}.", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent or "    ", break_on_hyphens=False)


def _told(verdict: Verdict) -> str:
    """What is to be said of a function, below the table."""
    name = f"<code>{escape(verdict.function)}</code>"
    html = ""
    if verdict.sentences:
        html += f"<p>{name}: {'; '.join(map(_coded, verdict.sentences))}."
        html += f"<br>Hint: {_coded(verdict.hint)}</p>" if verdict.hint else "</p>"
    for violation in verdict.violations:
        html += (f"<p>{name}: {_coded(violation.message)} "
                 f"({escape(violation.rule)}, cell {escape(violation.cell)}, line {violation.line}).</p>"
                 f'<pre style="font-family: monospace">{escape(violation.snippet)}</pre>'
                 f"<p>Instead: {_coded(violation.instead)}.</p>")
    return html


def _coded(text: str) -> str:
    """Escaped, with what stands between backticks as code."""
    return re.sub(r"`([^`]*)`", r"<code>\1</code>", escape(text))
