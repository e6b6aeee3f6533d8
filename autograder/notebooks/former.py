"""What students may still have of an earlier release: the course's own cells that are shown and never run.

A notebook that was fetched before the course changed such a cell is handed in with the old one. That is the course's
text, not the student's: `former.json` beside the source notebook remembers it, and `autograder release` keeps that up.
"""

import json
from pathlib import Path

from ..course import CourseError
from .raw import CODE, normal, parse

FILE = "former.json"
EXPECTED = "expected a list of texts in JSON, as `autograder release` writes it"


def read_former(path: Path) -> frozenset[str]:
    """The texts of former cells, without blanks that say nothing.

    Raises:
        CourseError: the file is no list of texts.
    """
    if not path.is_file():
        return frozenset()
    try:
        texts = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise CourseError(f"{path}: found {problem}, {EXPECTED}") from None
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise CourseError(f"{path}: found something else, {EXPECTED}")
    return frozenset(map(normal, texts))


def remember_former(path: Path, old: bytes, new: bytes) -> None:
    """Add what the notebook `old` shows in code and `new` does not: released notebooks as bytes."""
    now = {normal(cell.source) for cell in parse(new)}
    shown = {normal(cell.source) for cell in parse(old) if cell.kind == CODE and cell.nbgrader.get("locked")
             and (cell.nbgrader.get("grade") or not {"example", "demo"}.isdisjoint(cell.tags))}
    known = read_former(path)
    texts = sorted((known | shown) - now)
    if set(texts) != known:
        path.write_text(json.dumps(texts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
