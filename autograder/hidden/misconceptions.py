"""The known wrong answers of an assignment, read from solutions/<id>/misconceptions.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

from ..course import CourseError, running


@dataclass(frozen=True)
class Misconception:
    """A known wrong answer to one function, and the hint that it deserves."""

    function: str
    name: str
    answer: Callable[..., Any]
    hint: str


def read_misconceptions(path: Path, namespace: Mapping[str, Any]) -> tuple[Misconception, ...]:
    """The functions named `<function>__<what_is_wrong>` in `path`, run with the reference's names at hand.

    Raises:
        CourseError: the file raised something, or a function's name or docstring does not say what it must.
    """
    if not path.is_file():
        return ()
    names = {**namespace, "__name__": path.stem}
    with running(path):
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    found = []
    for name, value in names.items():
        if not isinstance(value, FunctionType) or value.__code__.co_filename != str(path) or name.startswith("_"):
            continue
        place = f"{path}:{value.__code__.co_firstlineno}"
        function, _, what = name.partition("__")
        if not what or function not in namespace:
            raise CourseError(f"{place}: found {name}, expected <function>__<what_is_wrong>")
        if not value.__doc__:
            raise CourseError(f"{place}: {name} has no docstring, expected the hint")
        found.append(Misconception(function, what, value, " ".join(value.__doc__.split())))
    return tuple(found)
