"""The rules as one file that students can use in their notebook, with nothing beyond the standard library."""

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

ROOT = Path(__file__).parents[1]
# The same files give the same bytes: the earliest time that a zip can hold, and no zlib, which has many versions.
MADE = (1980, 1, 1, 0, 0, 0)

# What the zip does when it is run: runpy.run_path("loopcheck.zip", {"cells": In})
MAIN = """\
import json

from autograder.rules import check

print(check(cells, **json.loads(__loader__.get_data("assignment.json"))))
"""


def package(assignment: Mapping[str, Any] | None = None) -> bytes:
    """A zip to import from: put it on `sys.path`, then `from autograder.rules import check`.

    With `assignment`, which holds all arguments of `check` but the cells, the zip can be run too.
    """
    packages = [path for name in ("analysis", "rules") for path in sorted((ROOT / name).glob("*.py"))]
    paths = [ROOT / "__init__.py", ROOT / "report.py", ROOT / "submission.py", *packages]
    files = {f"autograder/{path.relative_to(ROOT).as_posix()}": path.read_bytes() for path in paths}
    if assignment is not None:
        files |= {"__main__.py": MAIN.encode(), "assignment.json": json.dumps(assignment, indent=1).encode()}
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, MADE)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # as on Unix, wherever it is made
            archive.writestr(entry, data)
    return buffer.getvalue()
