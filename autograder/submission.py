"""What a student handed in, reduced to what grading needs: code cells, in order."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cell:
    """One code cell that is run for grading.

    `source` is plain Python: notebook syntax (`%magic`, `!command`, `help?`) is translated already, line for line
    wherever that is possible. `given` marks a cell whose text is the course's own, restored from the source notebook.
    """

    name: str
    source: str
    given: bool = False


@dataclass(frozen=True)
class Submission:
    """The cells of one notebook, top to bottom. `error` says why nothing in it can be graded.

    `not_started` are the functions whose stub is as it was released.
    """

    notebook: str
    cells: tuple[Cell, ...] = field(default=())
    error: str | None = None
    not_started: frozenset[str] = frozenset()
