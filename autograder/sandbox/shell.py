"""UNTRUSTED SIDE. What stands for IPython where a student's cells run."""

from collections.abc import Callable
from typing import Any

import written

_RUNS_ITS_BODY = {"time", "timeit", "capture", "prun", "python", "python3", "pypy"}  # cell magics around ordinary code


def shell(execute: Callable[[str, int], None]) -> Any:
    """What `get_ipython()` gives: magics that hold or write code are obeyed, all others do nothing.

    It has no attribute that leads to the objects of the process that it runs in.
    """

    class Shell:
        def run_cell_magic(self, magic: str, line: str, body: str) -> None:
            if magic in ("writefile", "file"):
                option, _, name = line.strip().rpartition(" ")
                mode = "a" if option.strip() in ("-a", "--append") else "w"
                with open(name.strip("'\""), mode, encoding="utf-8") as file:
                    file.write(body)
                written.note(name.strip("'\""))
            elif magic in _RUNS_ITS_BODY:
                execute(body, 1)

        def run_line_magic(self, magic: str, line: str, *_: Any) -> None:
            if magic == "time":
                execute(line, 0)

        def __getattr__(self, name: str) -> Callable[..., None]:
            if name.startswith("__"):
                raise AttributeError(name)
            return nothing

    return Shell()


def nothing(*args: Any, **kwargs: Any) -> None:
    """Has no effect here."""
