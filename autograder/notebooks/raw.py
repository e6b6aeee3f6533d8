"""Bytes -> the cells of a notebook of any version. Not a validator: it takes what it can use."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np

from .files import Unreadable

CODE, MARKDOWN, RAW = "code", "markdown", "raw"
MOST_CELLS = 20_000
MAX_CELL = 200_000  # characters of one cell that is run
SMALL = 2**20  # bytes that cannot become much
MAX_OBJECTS_MB = 400
SHORT = 20_000  # characters of a cell's text that is remembered
LONG = 1_000_000  # characters from which on a text is compared as it is: each of its lines would become an object
# What Python takes at the most for what these characters stand for outside of a string: a dict, a list, two entries.
_WEIGHTS = {b"{": 232, b"[": 88, b",": 40, b":": 100}
AGAIN = "open it in Jupyter, save it, and hand it in again"
# No Python text holds these, no UTF-8 file the last ones; in a comment or a string they hurt nobody once replaced.
_IMPOSSIBLE = re.compile("[\0\ud800-\udfff]")
# How Jupyter, nbformat and we lay a notebook out: no text in it holds these, for a text's line breaks are escaped.
_BEGINS, _METADATA = b"\n  {", b'\n "metadata": '


@dataclass(frozen=True)
class RawCell:
    """A cell as it was handed in. `number` counts all cells from 1, as a reader of the notebook does."""

    number: int
    kind: str
    source: str
    nbgrader: dict[str, Any] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    attachments: dict[str, Any] = field(default_factory=dict)

    @property
    def grade_id(self) -> str | None:
        grade_id = self.nbgrader.get("grade_id")
        return grade_id if isinstance(grade_id, str) else None


def parse(data: bytes) -> list[RawCell]:
    """The cells, top to bottom; outputs are dropped.

    Raises:
        Unreadable: the bytes are no notebook.
    """
    data = data.strip(b"\0 \t\r\n")
    if not data:
        raise Unreadable(f"the notebook is empty; {AGAIN}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Unreadable(f"the notebook is not UTF-8 text (byte {problem.start + 1:,}); {AGAIN}") from None
    if len(data) > SMALL and _objects_mb(data) > MAX_OBJECTS_MB:
        raise Unreadable("the notebook holds too many parts to be read; clear its outputs in Jupyter, delete what "
                         "does not belong to your answer, and hand it in again")
    try:
        notebook = json.loads(text, strict=False)
    except RecursionError:
        raise Unreadable(f"the notebook is nested too deeply; {AGAIN}") from None
    except json.JSONDecodeError as problem:
        cut = problem.pos >= len(text.rstrip()) or "Unterminated string" in problem.msg
        what = "breaks off" if cut else "is not JSON"
        raise Unreadable(f"the notebook {what} (line {problem.lineno:,}: {problem.msg}); {AGAIN}") from None
    except ValueError:  # a number of thousands of digits
        raise Unreadable(f"the notebook holds a number that cannot be read; {AGAIN}") from None
    if not isinstance(notebook, dict):
        raise Unreadable(f"the file holds {_named(notebook)}, expected a notebook; {AGAIN}")
    cells = _cells(notebook)
    if cells is None:
        raise Unreadable(f"the file holds no list of cells, expected a notebook; {AGAIN}")
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"the notebook has {len(cells):,} cells, at most {MOST_CELLS:,} are read; "
                         "delete what does not belong to your answer and hand it in again")
    return [_cell(number, cell) for number, cell in enumerate(cells, 1) if isinstance(cell, dict)]


def metadata_of(data: bytes) -> dict[str, Any]:
    """The metadata of a notebook that we wrote; empty where there is none to be had.

    They stand last, and are read without what stands before them: that is four times as fast.
    """
    start = data.rfind(_METADATA)
    try:
        metadata = _at(data, start + len(_METADATA)) if start >= 0 else json.loads(data)["metadata"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
    return metadata if isinstance(metadata, dict) else {}


def sources_of(data: bytes, grade_ids: Iterable[str]) -> dict[str, str]:
    """The texts of some cells of a notebook that we wrote, by their grade_id; of those that are there.

    Each is read without what stands beside it, where the notebook is laid out as we do it.
    """
    found = {}
    try:
        cells = None if _METADATA in data else {
            cell["metadata"].get("nbgrader", {}).get("grade_id"): cell for cell in reversed(json.loads(data)["cells"])}
        for grade_id in grade_ids:
            if cell := _cell_of(data, grade_id) if cells is None else cells.get(grade_id):
                found[grade_id] = "".join(cell["source"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass  # it breaks off, or is no notebook
    return found


def _cell_of(data: bytes, grade_id: str) -> dict[str, Any] | None:
    name = data.find(b'"grade_id": ' + json.dumps(grade_id, ensure_ascii=False).encode())
    start = data.rfind(_BEGINS, 0, max(0, name))
    return None if start < 0 else _at(data, start + len(_BEGINS) - 1, data.find(_BEGINS, name))


def _at(data: bytes, start: int, stop: int = -1) -> Any:
    """What JSON says from a place on. With `stop` it is known to end before that; -1 is the end of the file."""
    return json.JSONDecoder().raw_decode(data[start:stop].decode())[0]


def _objects_mb(data: bytes) -> float:
    """The memory that JSON would take once it is read, at the most: three bytes, `{},`, become a dict."""
    without_escapes = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    characters = np.frombuffer(without_escapes, np.uint8)
    outside = ~np.logical_xor.accumulate(characters == ord('"'))
    weights = ((np.count_nonzero((characters == ord(sign)) & outside), weight) for sign, weight in _WEIGHTS.items())
    return sum(count * weight for count, weight in weights) / 2**20


def _cells(notebook: dict[str, Any]) -> list[Any] | None:
    """Version 4 and later keep a list of cells; up to 3 there was one in each worksheet, which Jupyter shows then."""
    worksheets = notebook.get("worksheets")
    if isinstance(worksheets, list) and (_is_old(notebook.get("nbformat")) or not _is_list(notebook.get("cells"))):
        lists = [sheet.get("cells") for sheet in worksheets if isinstance(sheet, dict)]
        return [cell for cells in lists if _is_list(cells) for cell in cells]
    return notebook["cells"] if _is_list(notebook.get("cells")) else None


def _is_old(version: object) -> bool:
    return isinstance(version, (int, float)) and version < 4


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _cell(number: int, cell: dict[str, Any]) -> RawCell:
    metadata = _dict(cell.get("metadata"))
    tags = metadata.get("tags")
    kind = cell.get("cell_type")
    if kind not in (CODE, MARKDOWN, RAW):
        kind = CODE if "outputs" in cell or "input" in cell else MARKDOWN
    return RawCell(
        number, kind, _text(cell.get("source", cell.get("input"))),
        _dict(metadata.get("nbgrader")),
        tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        _dict(cell.get("attachments")),
    )


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = "".join(part for part in value if isinstance(part, str))
    return _IMPOSSIBLE.sub("\ufffd", value) if isinstance(value, str) else ""


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _named(value: Any) -> str:
    names = {list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def normal(text: str) -> str:
    """The text of a cell without the blanks that say nothing."""
    if len(text) > LONG:
        return text
    return _normal(text) if len(text) < SHORT else _normal.__wrapped__(text)


@lru_cache(maxsize=512)  # a notebook's cells are compared with all of the course's, and most of a class's are the same
def _normal(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
