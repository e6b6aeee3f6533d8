"""What a student handed in -> the cells that are run for grading. Takes any bytes; never raises for them."""

import re
from pathlib import PurePath

from ..submission import Cell, Submission
from .arrange import Placed, arrange, not_started
from .files import ENDING, Unreadable
from .raw import MAX_CELL, RawCell, parse
from .recognize import misplaced
from .source import SourceNotebook
from .translate import Translator, parses

MAX_CELLS = 2_000_000  # characters of all cells that are run


def read_submission(name: str, data: bytes, source: SourceNotebook) -> Submission:
    """The code cells of a notebook, top to bottom: the student's, and the course's given ones with the course's text.

    Args:
        name: what the notebook is called in reports.
        data: the file, whatever it holds.
        source: the source notebook of the assignment.
    """
    try:
        cells = _cells(name, data, source)
        placed = [cell for cell in arrange(cells, source) if cell.run]
        size = sum(len(cell.text) for cell in placed if len(cell.text) <= MAX_CELL)
        if size > MAX_CELLS:
            raise Unreadable(f"the code cells hold {size:,} characters, at most {MAX_CELLS:,} are run; "
                             "delete what does not belong to your answer and hand it in again")
        if reason := misplaced(cells, source.assignment):
            raise Unreadable(reason)
    except Unreadable as problem:
        return Submission(name, error=str(problem))
    translator = Translator()
    runnable = tuple(Cell(cell.name, _runnable(cell, translator), cell.given) for cell in placed)
    return Submission(name, runnable, not_started=not_started(placed, source))


def _cells(name: str, data: bytes, source: SourceNotebook) -> list[RawCell]:
    """The cells of a notebook. Of a file that is none it is said what it is.

    Raises:
        Unreadable: it is none.
    """
    try:
        return parse(data)
    except Unreadable:
        file, expected = PurePath(name), source.assignment.release.name
        text = data.decode("utf-8-sig", "replace")
        if file.suffix.lower() == ".py" or (re.search(r"^def \w", text, re.M) and parses(text)):
            raise Unreadable(f"{file.name} holds Python code and is no notebook; copy your functions into the cells "
                             f"of {expected}, save it in Jupyter, and hand that in") from None
        if file.suffix.lower() not in ("", ENDING):
            raise Unreadable(f"{file.name} is no notebook; hand in {expected} as Jupyter saves it") from None
        raise


def _runnable(cell: Placed, translator: Translator) -> str:
    if len(cell.text) > MAX_CELL:
        reason = f"this cell has {len(cell.text):,} characters, at most {MAX_CELL:,} are run"
        return f"raise MemoryError({reason!r})\n"
    return translator.translate(cell.text)
