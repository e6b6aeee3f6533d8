"""TRUSTED SIDE. The messages that Python, NumPy and this package have for their exceptions, as far as a text is one.

A text that a student's process sends may be anything, an exception of a library's own making or the digits of a hidden
input spelt in letters. What is fixed in one of these messages tells nothing. They are read from where they lie, the
interpreter's and NumPy's files, so that they are those of the versions at hand.
"""

import ast
import contextlib
import errno
import inspect
import os
import re
import string
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np

FIXED = 6  # letters that a message must have beside its gaps, to be told from any other text
_LONGEST = 300  # characters
_GAP = "\0"
# In C: what stands between two NULs, with a blank in it.
_IN_C = re.compile(rb"[\x20-\x7e]{%d,%d}\0" % (FIXED, _LONGEST))
_CARRIES = re.compile(r"/libpython[^/]*$|/lib-dynload/|/_(?:multiarray_umath|umath_linalg)[^/]*$")
_FORMAT = re.compile(r"%[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z|j|t)?[a-zA-Z]")
# Of NumPy's files in Python those with the messages that a beginner meets.
_NUMPY = ("_core/_exceptions.py", "_core/shape_base.py", "linalg/_linalg.py", "lib/_shape_base_impl.py")


@lru_cache(maxsize=256)
def parts(text: str) -> list[tuple[str, bool]]:
    """A text in pieces, in order, each with whether it is fixed in the message that it is nearest to.

    A text that is none of the messages is one piece that is not fixed.
    """
    best: list[tuple[str, bool]] = [(text, False)]
    longest = 0
    for size, key, fragments in _known():
        if size <= longest or key not in text:
            continue
        found, place = [], 0
        for number, fragment in enumerate(fragments, 1):
            start = text.find(fragment, place) if number < len(fragments) else text.rfind(fragment, place)
            if start < 0:
                break
            found += [(text[place:start], False), (fragment, True)]
            place = start + len(fragment)
        else:
            best, longest = [*found, (text[place:], False)], size
    return best


@lru_cache(maxsize=1)
def _known() -> list[tuple[int, str, tuple[str, ...]]]:
    """All messages: how much of them is fixed, the longest piece, and all the pieces between the gaps."""
    found = {tuple(filter(None, _FORMAT.sub(_GAP, text).replace("%%", "%").split(_GAP))) for text in _in_c()}
    found |= {tuple(filter(None, text.split(_GAP))) for text in _in_python()}
    return [(len("".join(each)), max(each, key=len), each) for each in found
            if sum(map(str.isalpha, "".join(each))) >= FIXED]


def _in_c() -> Iterator[str]:
    """What the interpreter and NumPy have in C, as they lie in this process's memory, and the system's own errors."""
    yield from (f"[Errno %d] {os.strerror(number)}{rest}" for number in errno.errorcode for rest in ("", ": %R"))
    program = os.path.realpath(sys.executable)
    with contextlib.suppress(OSError), open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
        for line in maps:
            match line.split(maxsplit=5):
                case [place, "r--p" | "rw-p", offset, _, _, file] if _CARRIES.search(file) or file.strip() == program:
                    start, end = (int(address, 16) for address in place.split("-"))
                    with contextlib.suppress(OSError), open(file.strip(), "rb") as library:
                        library.seek(int(offset, 16))
                        for found in _IN_C.findall(library.read(end - start)):
                            if b" " in found:
                                yield found[:-1].decode("ascii")


def _in_python() -> Iterator[str]:
    """What stands in NumPy's files, in inspect, which tells of wrong arguments, and in those of this package."""
    package, numpy = Path(__file__).parent.parent, Path(np.__file__).parent
    files = [*package.glob("sandbox/*.py"), *package.glob("checks/*.py"), *(numpy / name for name in _NUMPY),
             Path(inspect.__file__)]
    for file in files:
        with contextlib.suppress(OSError, SyntaxError, ValueError):
            yield from _texts(ast.walk(ast.parse(file.read_bytes())))


def _texts(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        text = ""
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else _GAP for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = _FORMAT.sub(_GAP, node.value)
            with contextlib.suppress(ValueError):
                filled = string.Formatter().parse(text)
                text = "".join(fixed + ("" if name is None else _GAP) for fixed, name, *_ in filled)
        if " " in text and "\n" not in text and len(text) <= _LONGEST:
            yield text
