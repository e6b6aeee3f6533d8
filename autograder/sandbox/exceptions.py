"""UNTRUSTED SIDE. An exception as it is told to the trusted side. Even these few questions run the student's code."""

import traceback
from typing import Any

TEXT = 300  # characters of an exception's text that are passed on
NAMES = 20  # of the classes that an exception is of
FILENAME = "<cell {}>"  # of the code in cell number {}


def described(problem: BaseException) -> dict[str, Any]:
    """The type, text and place of an exception."""
    name = type.__dict__["__name__"].__get__(type(problem))
    try:
        text = problem.msg if isinstance(problem, SyntaxError) and type(problem.msg) is str else str(problem)
        text = str.__getitem__(text, slice(TEXT))
    except BaseException:
        text = "its text cannot be shown"
    cell = line = None
    own = False
    try:
        for frame, number in traceback.walk_tb(problem.__traceback__):
            found = _cell_number(frame.f_code.co_filename)
            own = found is not None
            if own:
                cell, line = found, number
        if isinstance(problem, SyntaxError) and (found := _cell_number(problem.filename)) is not None:
            cell, line = found, problem.lineno
    except BaseException:
        cell = line = None
    ancestors = type.__dict__["__mro__"].__get__(type(problem))[:NAMES]
    kinds = [type.__dict__["__name__"].__get__(kind) for kind in ancestors]
    return {"type": name, "kinds": kinds, "text": text, "cell": cell, "line": line, "own": own}


def _cell_number(filename: object) -> int | None:
    if type(filename) is str and filename.startswith("<cell ") and filename[6:-1].isdecimal():
        return int(filename[6:-1])
    return None
