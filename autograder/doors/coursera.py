"""Report -> Coursera's feedback.json: a share of the points, and one text."""

import json

from ..report import Report
from .entries import share, whole_text

MOST_CHARACTERS = 60_000  # Coursera cuts a text at 64 KB; ours is nearly always far shorter


def as_coursera(report: Report) -> str:
    text = whole_text(report)
    if len(text.encode()) > MOST_CHARACTERS:
        text = text.encode()[:MOST_CHARACTERS].decode(errors="ignore") + "\n…"
    return json.dumps({"fractionalScore": share(report), "feedback": text}, allow_nan=False)
