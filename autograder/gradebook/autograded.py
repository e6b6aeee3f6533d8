"""The autograded notebook: what was handed in, the course's cells as they were, the checks under the graded ones.

Both doors write this one. What a student wrote is shown as text, never as markup: their own markdown and raw cells
stand in code blocks, for nbgrader's pages show HTML in notebooks as HTML.
"""

import hashlib
import json
import re
from functools import lru_cache
from typing import Any

import nbformat
from nbformat.v4 import nbjson
from nbgrader.utils import compute_checksum

from ..notebooks.arrange import Placed, arrange, same_text
from ..notebooks.files import Unreadable
from ..notebooks.raw import CODE, MARKDOWN, parse
from ..notebooks.source import ANSWERED, GRADED, QUESTION, TASK, CourseCell, SourceNotebook
from ..report import Report
from ..reports import plain, visible
from .outputs import outputs

RECORD = "autograder"  # the key of the notebook's metadata that says what was graded, by what
OWN = "own-"  # begins the id of a cell of the student's own; its number follows
LEFT_OUT = "left-out"  # the id of the cell that says that there were more
MAX_SHOWN = 20_000  # characters of a cell; nbgrader's pages take minutes over more
# What is shown of all cells but the solutions, for the same reason.
MAX_OWN_SHOWN = 60_000  # characters
MAX_OWN_CELLS = 500


def autograded_notebook(
    data: bytes, source: SourceNotebook, report: Report | None = None, record: dict[str, str] | None = None
) -> nbformat.NotebookNode:
    """The notebook of a submission; without a report it has no outputs yet.

    Args:
        data: the file as it was handed in.
        source: the source notebook of the assignment.
        report: the result of grading it. One with an error stands over the released notebook.
        record: what to remember in the notebook's metadata.
    """
    reason = report.error if report else None
    try:
        placed = arrange(parse(data), source) if reason is None else []
    except Unreadable as problem:
        placed, reason = [], str(problem)
    cells = [] if reason is None else [_markdown("error", f"**Nothing in this submission could be graded.**\n\n"
                                                          f"{_verbatim(plain(reason))}")]
    if reason is not None:
        placed = [Placed(cell.grade_id, None, cell) for cell in source.cells]
    if report is not None and report.notes:
        cells.append(_markdown("notes", _verbatim("\n".join(map(plain, report.notes)))))
    own = characters = 0
    for cell in placed:
        if cell.course is None:
            own += 1
            characters += len(_shown(cell.text))
            if own > MAX_OWN_CELLS or characters > MAX_OWN_SHOWN:
                continue
        cells.append(_node(cell, source, report))
    if own > MAX_OWN_CELLS or characters > MAX_OWN_SHOWN:
        cells.append(_markdown(LEFT_OUT, "*Further cells are left out here. They were run.*"))
    metadata = {**source.metadata, **({RECORD: _writable(record)} if record else {})}
    return nbformat.from_dict({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def to_text(notebook: nbformat.NotebookNode) -> str:
    """As nbgrader writes it, byte for byte. Most cells are the course's own: they are laid out once for a class."""
    cells = ",\n".join(_laid_out(json.dumps(cell, ensure_ascii=False)) for cell in notebook.cells)
    around = nbjson.writes(nbformat.from_dict({**notebook, "cells": []}))
    return around.replace('"cells": []', f'"cells": [\n{cells}\n ]' if cells else '"cells": []', 1) + "\n"


@lru_cache(maxsize=512)
def _laid_out(cell: str) -> str:
    """The lines of a cell, which is given as JSON, in a notebook's file."""
    text = nbjson.writes(nbformat.from_dict({"cells": [json.loads(cell)], "metadata": {}}))
    return text.removeprefix('{\n "cells": [\n').removesuffix('\n ],\n "metadata": {}\n}')


def content_hash(data: bytes, error: str | None) -> str:
    """Tells whether a submission has changed: its bytes, or the reason why there are none."""
    return hashlib.sha256(data + b"\0" + (error or "").encode(errors="replace")).hexdigest()


def unanswered(notebook: nbformat.NotebookNode) -> set[str]:
    """The solution cells that hold the released stub, untouched, as nbgrader finds out."""
    solutions = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    return {cell.metadata.nbgrader.grade_id for cell in solutions
            if cell.metadata.nbgrader.checksum == compute_checksum(cell)}


def _node(cell: Placed, source: SourceNotebook, report: Report | None) -> dict[str, Any]:
    if cell.course is None:
        assert cell.raw is not None
        cell_id = f"{OWN}{cell.raw.number}"
        if cell.kind == CODE:
            return _code(cell_id, _shown(cell.text), {}, [])
        trusted = cell.kind == MARKDOWN and source.is_own_text(cell.text)
        return _markdown(cell_id, cell.text if trusted else _verbatim(_shown(cell.text)))
    course = cell.course
    metadata = {"nbgrader": nbgrader_metadata(course)}
    if course.kind != CODE:
        theirs = cell.raw is not None and not same_text(cell.text, course.text)
        return _markdown(course.grade_id, _verbatim(_shown(cell.text)) if theirs else course.text, metadata)
    function = next((name for name, graded in source.graded.items() if graded is course), None)
    shown = outputs(report.functions[function], report.error) if function and report else []
    return _code(course.grade_id, _shown(cell.text), metadata, shown)


def nbgrader_metadata(cell: CourseCell) -> dict[str, Any]:
    """nbgrader's metadata of a course's cell, as a released notebook has it."""
    return dict(_metadata(cell))


@lru_cache(maxsize=256)
def _metadata(cell: CourseCell) -> dict[str, Any]:
    metadata = {
        "cell_type": cell.kind, "grade": cell.role in (GRADED, QUESTION), "grade_id": cell.grade_id,
        "locked": cell.role not in ANSWERED, "schema_version": 3, "solution": cell.role in ANSWERED,
        "task": cell.role == TASK,
    }
    if cell.points is not None:
        metadata["points"] = cell.points
    node = nbformat.from_dict({"cell_type": cell.kind, "source": cell.text, "metadata": {"nbgrader": metadata}})
    return {**metadata, "checksum": compute_checksum(node)}


def _writable(record: dict[str, str]) -> dict[str, str]:
    """The record without lone surrogates, which no file in UTF-8 holds."""
    return {name: text.encode(errors="replace").decode() for name, text in record.items()}


def _code(cell_id: str, source: str, metadata: dict[str, Any], shown: list[dict[str, Any]]) -> dict[str, Any]:
    return {"cell_type": CODE, "id": _id(cell_id), "metadata": metadata, "source": source, "outputs": shown,
            "execution_count": None}


def _markdown(cell_id: str, source: str, metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"cell_type": MARKDOWN, "id": _id(cell_id), "metadata": metadata or {}, "source": source}


def _id(text: str) -> str:
    """A cell's id as nbformat wants it."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", text)[:64]


def _shown(text: str) -> str:
    """What a student wrote, fit to look at. A carriage return ends a line, as it does for Python."""
    shown = _fit(text[:MAX_SHOWN])
    if len(text) <= MAX_SHOWN:
        return shown
    return f"{shown}\n# … and {len(text) - MAX_SHOWN:,} more characters, which are left out here"


@lru_cache(maxsize=256)  # of what is shown alone: a text may have 64 MB
def _fit(text: str) -> str:
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"))


def _verbatim(text: str) -> str:
    """`text` in a code block whose fence is longer than any in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def unfenced(text: str) -> str | None:
    """What stands in a code block that `_verbatim` made; None for any other text."""
    first, _, rest = text.partition("\n")
    inside, _, last = rest.rpartition("\n")
    return inside if first == last and first.startswith("```") and not first.strip("`") else None
