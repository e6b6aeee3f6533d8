"""Two known mistakes at once, as one text: what each changes in the reference, put into it together."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from .misconceptions import Misconception

Change = tuple[int, int, list[str]]  # the tokens from one place to another of the reference, and what is there instead


def changes(mistake: Misconception) -> list[Change]:
    """What a known mistake changes in the reference."""
    base, text = _tokens(mistake.reference), _tokens(mistake.text)
    found = SequenceMatcher(None, base, text, autojunk=False).get_opcodes()
    return [(start, end, text[first:last]) for kind, start, end, first, last in found if kind != "equal"]


def merged(reference: str, changes: Sequence[Change]) -> str | None:
    """The reference with all `changes`, which are in order; None where two of them touch each other."""
    kept: list[Change] = []
    for change in changes:
        if kept and change == kept[-1]:
            continue
        apart = not kept or change[0] > kept[-1][1] or (
            change[0] == kept[-1][1] and _is_line(change) and _is_line(kept[-1]))
        if not apart:
            return None
        kept.append(change)
    tokens = _tokens(reference)
    for start, end, instead in reversed(kept):
        tokens[start:end] = instead
    return "".join(tokens)


def _is_line(change: Change) -> bool:
    """Whether a change puts in whole lines."""
    start, end, tokens = change
    return start == end and tokens[0].startswith("\n")


def _tokens(text: str) -> list[str]:
    return re.findall(r"\n *|[ ]+|\w+|.", text)
