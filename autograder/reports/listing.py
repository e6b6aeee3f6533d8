"""A student's own code on a page: every line with its number, and a mark in the margin of those that are meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from unicodedata import east_asian_width

from .safe import visible

WIDEST = 2000  # characters of a line

LISTING = """
.code{counter-reset:none;padding:.5rem .5rem .5rem 0;margin:.4rem 0 1rem}
.code span{display:block;position:relative;padding-left:3.6rem;min-height:1.45em}
.code span::before{content:attr(data-n);position:absolute;left:0;width:2.2rem;text-align:right;color:var(--soft)}
.code .got{color:var(--soft)}
.code .meant{background:var(--marked)}
.code .meant a{position:absolute;left:2.5rem;width:.9rem;text-align:center;text-decoration:none;color:var(--bad);
font-weight:700}
mark{background:var(--marked);color:inherit;border-bottom:2px solid var(--bad)}
"""


@dataclass(frozen=True)
class Listed:
    """A cell of the student's: its name in the report, its text, and the text that they got it with, if they did."""

    name: str
    text: str
    got: str = ""


class Space:
    """How many bytes of code a page has room for still."""

    def __init__(self, left: int):
        self.left = left


def listing(cell: Listed, marks: Mapping[int, str], space: Space) -> str:
    """The lines of a cell.

    Args:
        cell: which one.
        marks: line -> the id of what is said of it.
        space: is taken from; what has no room is left out, and that is said.
    """
    lines = visible(cell.text).rstrip().split("\n")
    got = _as_got(lines, cell.got.split("\n"), marks)
    shown = []
    for number, line in enumerate(lines, 1):
        if 1 < number < got:
            continue  # the docstring of the stub: they know it
        markup = _line(cell.name, number, "    …" if number == got and got > 1 else line, number <= got, marks)
        space.left -= len(markup.encode())
        if space.left < 0:
            shown.append("<span>… the rest is left out here; it was graded</span>")
            break
        shown.append(markup)
    return f'<pre class="code">{"".join(shown)}</pre>'


def _as_got(lines: Sequence[str], got: Sequence[str], marks: Mapping[int, str]) -> int:
    """How many lines from the top are as the student got them: the head of the stub, above their own work."""
    same = 0
    for mine, theirs in zip(lines, got, strict=False):
        if mine.rstrip() != theirs.rstrip() or same + 1 in marks:
            break
        same += 1
    return same


def _line(cell: str, number: int, line: str, got: bool, marks: Mapping[int, str]) -> str:
    text = escape(line[:WIDEST], quote=False) + ("…" if len(line) > WIDEST else "")
    if number in marks:
        return (f'<span class="meant" id="{anchor(cell, number)}" data-n="{number}"><a href="#{marks[number]}" '
                f'aria-label="what is said of line {number}">✗</a>{text}</span>')
    return f'<span{" class=got" if got else ""} data-n={number}>{text}</span>'


def anchor(cell: str, line: int) -> str:
    """The id of a line on the page."""
    return f"line-{''.join(sign if sign.isalnum() else '-' for sign in cell)}-{line}"


def underlined(snippet: str) -> str:
    """A source line with a marker below it, as the rules give it, as a line with a mark in it."""
    line, _, marker = visible(snippet).partition("\n")
    start, stop = len(marker) - len(marker.lstrip(" ")), len(marker)
    parts, column = ["", "", ""], 0
    for sign in line:
        parts[0 if column < start else 1 if column < stop else 2] += sign
        column += 2 if east_asian_width(sign) in "WF" else 1  # as the marker counts
    before, meant, after = (escape(part, quote=False) for part in parts)
    return f"<pre>{before}<mark>{meant}</mark>{after}</pre>" if meant else f"<pre>{before}</pre>"
