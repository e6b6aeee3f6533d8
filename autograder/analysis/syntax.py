"""A student's text -> its tree, but of no text that costs Python's own parser the square of its length.

That is found in one pass over the text before it is parsed, so that it is the same on every machine, whatever memory
there is. Whoever looks at a student's code parses it here.
"""

import ast
import re
import warnings

LONGEST = 1_000_000  # characters: of each, a tree takes up to 600 bytes
PARTS = 200  # of one imported name, which Python joins to those before it one by one; people write five
FIELDS = 1_000  # in one f-string: up to 3.11, Python counts the lines above each of them

# What stands between `import` and the end of its names. In another alphabet a name may hold more than `\w` knows.
_BLANKS = r"(?:[ \t\f]|\\[\r\n]+)*+"
_PART = rf"[\w\x80-\U0010ffff]++{_BLANKS}"
_IMPORT = re.compile(r"\b(?:import|from)\b(?:[\w.,\x80-\U0010ffff \t\f]++|\\[\r\n]+)*+")
_DOTTED = re.compile(rf"{_PART}(?:\.{_BLANKS}{_PART})*+")
_F_STRING = re.compile(r"""\b(?:f|fr|rf)["']""", re.IGNORECASE)
_COMMENT_OR_STRING = re.compile(r"""
    \#[^\r\n]*+
    | (\b[a-z]{1,2})? (?: ("{3}|'{3}) (?:(?!\2)[^\\]|\\.)*+ | (["']) (?:(?!\3)[^\\\r\n]|\\.)*+ ) (?:\2|\3)?
    """, re.DOTALL | re.IGNORECASE | re.VERBOSE)


class Unread(Exception):
    """Python might read this text, and we do not."""


def parsed(text: str) -> ast.Module:
    """The tree of a text.

    Raises:
        SyntaxError, ValueError: it is no Python.
        Unread: it may be, but is too long, too deeply nested, or its names, numbers or texts are.
    """
    if len(text) > LONGEST or _has_long_import(text) or _has_long_f_string(text):
        raise Unread
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "\d" in a string is the student's business
            return ast.parse(text)
    except (RecursionError, MemoryError):
        raise Unread from None
    except (SyntaxError, ValueError) as problem:
        if "Exceeds the limit" in str(problem):  # of digits, which a cell above may have lifted
            raise Unread from None
        raise


def tree_of(text: str) -> ast.Module | None:
    """The tree of a text, None where there is none to look at."""
    try:
        return parsed(text)
    except (SyntaxError, ValueError, Unread):
        return None


def _has_long_import(text: str) -> bool:
    return text.count(".") >= PARTS and any(
        name[0].count(".") >= PARTS for found in _IMPORT.finditer(text) for name in _DOTTED.finditer(found[0]))


def _has_long_f_string(text: str) -> bool:
    if text.count("{") <= FIELDS or not _F_STRING.search(text):
        return False
    return any("f" in (found[1] or "").lower() and found[0].count("{") > FIELDS
               for found in _COMMENT_OR_STRING.finditer(text))
