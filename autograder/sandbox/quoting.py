"""TRUSTED SIDE. What is quoted of what a student's process sent: what helps, and can carry no hidden input.

A process may spell numbers in letters, in keys, in names of types, in shapes. So a word is told where it stands in the
notebook's source, in NumPy or in Python, a sentence where it is one of theirs, and a number where it is small.
"""

import builtins
import re
import types
from collections.abc import Iterable

import numpy as np

from . import templates, wire

MAX_TEXT = 200  # characters of an exception's text; NumPy's longest on shapes has 150
MAX_NUMBERS = 8  # in it; the shapes of three matrices are six
MAX_DIGITS = 2  # of one of them that does not stand in the source
MAX_QUOTED = 2  # messages in one another: what a function of the course's own raised has another one in it
MAX_NAMES = 6  # in it; NumPy's on types has as many
KNOWN = frozenset({*dir(builtins), *dir(np), *dir(np.ndarray), *dir(np.exceptions), *dir(np.linalg), *dir(dict),
                   *(kind.__name__ for kind in vars(types).values() if isinstance(kind, type)),
                   "UFuncTypeError", "NoneType", "numpy", "same_kind", "safe", "unsafe", "equiv",
                   "dict_keys", "dict_values", "dict_items"})  # fmt: skip
_TOKEN = re.compile(r"(?P<number>(?<![\w.])\.?\d(?:[eE][+-]\d+|[\w.])*)|(?P<word>\w+)")
# What stands in the gaps of a message of Python's or NumPy's: names, numbers, operators, shapes. Nothing else does.
_USUAL = ("and", "or", "from", "to", "s", "was", "were", "at", "least", "most", "exactly", "positional", "keyword",
          "only", "Input", "Output", "array")  # fmt: skip
_NAME = r"""['"`]?-?\w+(?:\.\w+){0,3}['"`]?"""
_GAP = re.compile(rf""":?[ ]?(?: {_NAME} (?:(?:,|,?[ ]and|[ ]or)[ ]{_NAME})*
                       | (?:(?:{"|".join(_USUAL)}|\d+)[ -]?){{1,4}}
                       | dtype\('\w+'\) | \w+\(\) | ,[ ]{_NAME}[ ]\({_NAME}\)
                       | [-+*/%@&|^<>=~]{{1,3}} (?:[ ]or[ ]pow\(\))?
                       | (?:\((?:\d+,?[ ]?){{0,4}}\)[ ,]{{0,2}}){{1,4}} )[:.]?[ ]?""", re.VERBOSE)
_MASKED = re.compile(r"…(?:[ ,.]+…)+")
_FIXED = frozenset({*(each.signature for each in vars(np).values() if isinstance(each, np.ufunc) and each.signature),
                    *(f"{limit:,}" for limit in (wire.MAX_ITEMS, wire.MAX_MEMBERS, wire.MAX_DEPTH))})


def tokens(sources: Iterable[str]) -> frozenset[str]:
    """All words and numbers that stand in some code."""
    return frozenset(token[0] for source in sources for token in _TOKEN.finditer(source))


def helpful(text: str, words: frozenset[str] = frozenset()) -> str:
    """Of the text of an exception what helps and tells no data, where `words` stand in the student's source."""
    numbers = names = 0

    def told(token: re.Match[str]) -> str:
        nonlocal numbers, names
        found = token[0]
        if token["number"]:
            numbers += 1
            small = found.isascii() and found.isdigit() and len(found) <= MAX_DIGITS
            return found if numbers <= MAX_NUMBERS and (small or found in words) else "…"
        if found in _USUAL:
            return found
        names += 1
        return found if names <= MAX_NAMES and (found in KNOWN or found in words) else "…"

    def filled(gap: str, depth: int) -> str:
        if gap in _FIXED or not gap.strip():
            return gap if gap in _FIXED else gap[:1]
        if _GAP.fullmatch(gap):
            return _TOKEN.sub(told, gap)
        return said(gap, depth + 1) if depth < MAX_QUOTED else "…"

    def said(text: str, depth: int = 0) -> str:
        return "".join(part if fixed else filled(part, depth) for part, fixed in templates.parts(text))

    text = _MASKED.sub("…", said(text))
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"
