"""What a student handed in -> the cells that are run for grading. Takes any bytes; never raises for them."""

from ..submission import Cell, Submission
from .arrange import Placed, arrange
from .files import Unreadable
from .raw import parse
from .source import SourceNotebook
from .translate import Translator

MAX_CELL = 200_000  # characters of one cell that is run
MAX_CELLS = 2_000_000  # characters of all cells that are run


def read_submission(name: str, data: bytes, source: SourceNotebook) -> Submission:
    """The code cells of a notebook, top to bottom: the student's, and the course's given ones with the course's text.

    Args:
        name: what the notebook is called in reports.
        data: the file, whatever it holds.
        source: the source notebook of the assignment.
    """
    try:
        placed = [cell for cell in arrange(parse(data), source) if cell.run]
        size = sum(len(cell.text) for cell in placed if len(cell.text) <= MAX_CELL)
        if size > MAX_CELLS:
            raise Unreadable(f"the code cells hold {size:,} characters, at most {MAX_CELLS:,} are run; "
                             "delete what does not belong to your answer and hand it in again")
    except Unreadable as problem:
        return Submission(name, error=str(problem))
    translator = Translator()
    return Submission(name, tuple(Cell(cell.name, _runnable(cell, translator), cell.given) for cell in placed))


def _runnable(cell: Placed, translator: Translator) -> str:
    if len(cell.text) > MAX_CELL:
        reason = f"this cell has {len(cell.text):,} characters, at most {MAX_CELL:,} are run"
        return f"raise MemoryError({reason!r})\n"
    return translator.translate(cell.text)
