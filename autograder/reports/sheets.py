"""Tables as CSV, which spreadsheets open."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

# Where a spreadsheet may take a text for a formula: where a cell begins, and behind what may end one, which is a
# semicolon where numbers have a comma. Some also read these signs in full width.
FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=[=+\-@\t\r＝＋－＠])")


def as_csv(rows: Iterable[Sequence[Any]]) -> str:
    """As spreadsheets read it. A text that one of them would run as a formula is marked as a text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow([FORMULA.sub("'", cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()
