"""Tables as CSV, which spreadsheets open."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

DOUBTFUL = tuple("=+-@\t\r")  # what a spreadsheet takes for the start of a formula


def as_csv(rows: Iterable[Sequence[Any]]) -> str:
    """As spreadsheets read it. A text that one of them would run as a formula is marked as a text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow([f"'{cell}" if isinstance(cell, str) and cell.startswith(DOUBTFUL) else cell for cell in row])
    return out.getvalue()
