"""Source lines as they are shown to a person: bounded, printable, with a marker under what is meant."""

import ast

QUOTED = 60  # characters of a construct in a sentence
SHOWN = 100  # characters of a source line


def marked(line: str, node: ast.AST, end: ast.AST) -> str:
    """The source line of a node, and below it a marker from the node to the end of another."""
    start = _column(line, getattr(node, "col_offset", 0))
    on_one_line = getattr(end, "end_lineno", 0) == getattr(node, "lineno", -1)
    stop = _column(line, getattr(end, "end_col_offset", 0)) if on_one_line else len(line)
    indent = min(len(line) - len(line.lstrip()), start)
    cut = max(indent, start - SHOWN // 2) if stop - indent > SHOWN else indent
    width = max(1, min(stop, cut + SHOWN, len(line.rstrip())) - start)
    return f"{printable(line[cut : cut + SHOWN]).rstrip()}\n{' ' * (start - cut)}{'^' * width}"


def quoted(line: str, node: ast.AST, end: ast.AST) -> str:
    """A construct as it is written, on one line and of bounded length."""
    text = line[_column(line, getattr(node, "col_offset", 0)) :]
    if getattr(end, "end_lineno", 0) == getattr(node, "lineno", -1):
        text = line[_column(line, getattr(node, "col_offset", 0)) : _column(line, getattr(end, "end_col_offset", 0))]
    else:
        text = text.rstrip().rstrip(":") + " …"
    text = " ".join(printable(text[: 4 * QUOTED]).split()).replace("`", "'")
    return text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"


def printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def _column(line: str, offset: int) -> int:
    """A column in characters, from Python's in bytes of UTF-8."""
    return len(line.encode("utf-8", "replace")[:offset].decode("utf-8", "ignore"))
