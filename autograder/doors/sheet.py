"""A CSV file of another program, read with the place of every cell: filling some leaves every other byte alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..course import CourseError
from ..reports.safe import plain

MAX_BYTES = 64 * 2**20
MARK = b"\xef\xbb\xbf"  # by which spreadsheets know UTF-8
SEPARATORS = (",", ";", "\t")  # of which Canvas writes the first two
_SAVE = "save it as “CSV UTF-8”"


@dataclass(frozen=True)
class Cell:
    """What a cell holds, and where in the text it stands, quotes included."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Row:
    """A row and the line of the file in which it begins, from 1."""

    line: int
    cells: tuple[Cell, ...]

    def __getitem__(self, column: int) -> str:
        """What stands in a column, without blanks around it."""
        return self.cells[column].text.strip()


@dataclass(frozen=True)
class Sheet:
    """A CSV file with a header. Every row has as many cells as the header has.

    Attributes:
        path: as messages call it.
        mark: the byte order mark, or nothing.
        text: the rest of the file.
        header: its first row.
        rows: the others but empty ones.
    """

    path: Path
    mark: bytes
    text: str
    header: Row
    rows: tuple[Row, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(cell.text.strip() for cell in self.header.cells)

    def filled(self, texts: Mapping[Cell, str]) -> bytes:
        """The file with other texts in some cells, quoted where the cell was quoted."""
        parts, end = [], 0
        for cell in sorted(texts, key=lambda cell: cell.start):
            quote = '"' if self.text[cell.start:cell.start + 1] == '"' else ""
            parts += [self.text[end:cell.start], quote, texts[cell], quote]
            end = cell.end
        return self.mark + "".join([*parts, self.text[end:]]).encode()


def read_sheet(path: Path) -> Sheet:
    """Read a CSV file, whichever separator it has.

    Raises:
        CourseError: it cannot be read, is no UTF-8, or a row has another number of cells than the header.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as problem:
        raise CourseError(f"{path}: {problem.strerror}, expected the CSV file that the platform exported") from None
    if len(data) > MAX_BYTES:
        raise CourseError(f"{path}: found more than {MAX_BYTES >> 20} MB, expected a row per student")
    mark = MARK if data.startswith(MARK) else b""
    try:
        text = data[len(mark):].decode()
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start + len(mark)) + 1
        raise CourseError(f"{path}:{line}: found text in another encoding, expected UTF-8; {_SAVE}") from None
    if not text.strip():
        raise CourseError(f"{path}: found nothing, expected the CSV file that the platform exported")
    separator = max(SEPARATORS, key=lambda each: _width(path, text, each))
    header, *rows = _rows(path, text, separator)
    for row in rows:
        if len(row.cells) != len(header.cells):
            raise CourseError(f"{path}:{row.line}: found {len(row.cells)} cells, expected {len(header.cells)} as in "
                              "the header; export it anew, and change nothing but numbers in it")
    return Sheet(path, mark, text, header, tuple(rows))


def _width(path: Path, text: str, separator: str) -> int:
    """How many cells the header has with this separator."""
    try:
        return len(next(_rows(path, text, separator)).cells)
    except CourseError:  # quotes that only another separator makes sense of
        return 0


def _rows(path: Path, text: str, separator: str) -> Iterator[Row]:
    """Every row that holds anything."""
    # A quoted cell may hold separators and line ends; a quote inside of it is doubled.
    pattern = re.compile(rf'"((?:[^"]|"")*)"(?=[{separator}\r\n]|\Z)|([^"{separator}\r\n][^{separator}\r\n]*)|')
    place, line, cells = 0, 1, []
    begins = line
    while True:
        found = pattern.match(text, place)
        assert found is not None  # the last alternative matches everywhere
        quoted, bare = found.groups()
        cells.append(Cell(quoted.replace('""', '"') if quoted is not None else bare or "", place, found.end()))
        line += (quoted or "").count("\n")
        place = found.end()
        end = text[place:place + 1]
        if end == separator:
            place += 1
            continue
        if end not in ("\r", "\n", ""):
            raise CourseError(f"{path}:{line}: found a quote that ends in the middle of a cell, or never: "
                              f"{plain(text[place:place + 20], 40)!r}, expected a CSV file; export it anew")
        if any(cell.text.strip() for cell in cells):
            yield Row(begins, tuple(cells))
        if not end:
            return
        place += 2 if text.startswith("\r\n", place) else 1
        line += 1
        begins, cells = line, []
