"""A table of many rows for the terminal. Rich's own takes a hundred times as long a row: thousands wait for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.style import Style

Cell = tuple[str, str]  # text of one line, and its style

NARROWEST = 20  # columns of the last cell, however narrow the terminal is


@dataclass(frozen=True)
class Aligned:
    """A title, a head and rows. The first column and the last stand left, those between right; the last one folds."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        head = [(name, "bold") for name in self.head]
        widths = [max(map(cell_len, column)) for column in
                  zip(*([text for text, _ in row] for row in (head, *self.rows)), strict=True)]
        left = sum(width + 2 for width in widths[:-1]) + 1
        widths[-1] = min(widths[-1], max(NARROWEST, options.max_width - left - 1))
        yield Segment(f"{self.title}\n\n", Style.parse("bold"))
        yield from _line(head, widths, left)
        yield Segment(f" {'─' * (left - 1 + widths[-1])}\n")
        for row in self.rows:
            yield from _line(row, widths, left)


def _line(row: Sequence[Cell], widths: Sequence[int], left: int) -> Iterator[Segment]:
    (first, style), *numbers, (last, last_style) = row
    yield Segment(" ")
    yield Segment(first + " " * (widths[0] - cell_len(first)), Style.parse(style))
    for (text, style), width in zip(numbers, widths[1:], strict=False):
        yield Segment("  " + " " * (width - cell_len(text)) + text, Style.parse(style))
    beginning, *others = wrap(last, widths[-1]) if len(last) > widths[-1] else [last]
    yield Segment(f"  {beginning}".rstrip() + "\n", Style.parse(last_style))
    for other in others:
        yield Segment(" " * left + other + "\n", Style.parse(last_style))
