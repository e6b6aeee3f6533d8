"""Source lines as they are shown to a person: bounded, printable, with a marker under what is meant."""

import ast
from unicodedata import east_asian_width

QUOTED = 60  # characters of a construct in a sentence
SHOWN = 100  # characters of a source line


def marked(line: str, node: ast.AST, end: ast.AST) -> str:
    """The source line of a node, and below it a marker from the node to the end of another."""
    start = _column(line, getattr(node, "col_offset", 0))
    on_one_line = getattr(end, "end_lineno", 0) == getattr(node, "lineno", -1)
    stop = _column(line, getattr(end, "end_col_offset", 0)) if on_one_line else len(line)
    indent = min(len(line) - len(line.lstrip()), start)
    cut = max(indent, start - SHOWN // 2) if stop - indent > SHOWN else indent
    stop = max(start + 1, min(stop, cut + SHOWN, len(line.rstrip())))
    shown = printable(line[cut : cut + SHOWN]).rstrip()
    return f"{shown}\n{' ' * _width(line[cut:start])}{'^' * max(1, _width(line[start:stop]))}"


def one_line(lines: list[str], node: ast.AST, end: ast.AST) -> str:
    """A construct as it is written on one or more lines, made one line of bounded length."""
    start, stop = getattr(node, "col_offset", 0), getattr(end, "end_col_offset", 0)
    if len(lines) == 1:
        text = lines[0][_column(lines[0], start) : _column(lines[0], stop)]
    else:
        first, *between, last = lines
        parts = [first[_column(first, start) :], *between, last[: _column(last, stop)]]
        text = " ".join(part.rstrip().removesuffix("\\") for part in parts)
    text = " ".join(printable(text[: 4 * QUOTED]).split()).replace("`", "'")
    return text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"


def _width(text: str) -> int:
    """The columns that a text takes where all columns are equally wide: two for a Chinese character."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def _column(line: str, offset: int) -> int:
    """A column in characters, from Python's in bytes of UTF-8."""
    return len(line.encode("utf-8", "replace")[:offset].decode("utf-8", "ignore"))
