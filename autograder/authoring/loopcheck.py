"""The rules as one file that students can use in their notebook, with nothing beyond the standard library."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from ..archive import packed, read

ROOT = Path(__file__).parents[1]

# What the zip does when it is run: runpy.run_path("loopcheck.zip", {"cells": In})
MAIN = """\
import json

from autograder.rules.lint import lint

print(lint(cells, **json.loads(__loader__.get_data("assignment.json"))))
"""


def package(assignment: Mapping[str, Any] | None = None) -> bytes:
    """A zip to import from: put it on `sys.path`, then `from autograder.rules.lint import lint`.

    With `assignment`, which holds all arguments of `lint` but the cells, the zip can be run too.
    """
    packages = [path for name in ("analysis", "rules") for path in sorted((ROOT / name).glob("*.py"))]
    paths = [ROOT / "__init__.py", ROOT / "report.py", ROOT / "submission.py", *packages]
    files = {f"autograder/{path.relative_to(ROOT).as_posix()}": path.read_bytes() for path in paths}
    if assignment is not None:
        files |= {"__main__.py": MAIN.encode(), "assignment.json": json.dumps(assignment, indent=1).encode()}
    return packed(files, compressed=True)


def kept(there: Path, made: bytes) -> bytes:
    """The zip that is there already, where it holds the same files; else the one that was made.

    Versions of zlib compress the same files to different bytes: who releases what has not changed changes no file.
    """
    try:
        old = there.read_bytes()
        return old if read(old) == read(made) else made
    except (OSError, BadZipFile, ValueError):
        return made
