"""What students handed in, and what the autograded notebook remembers of it."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ..notebooks.files import read_folder
from ..report import Report
from .autograded import content_hash
from .nbgrader_course import read_timestamp


@dataclass(frozen=True)
class Handed:
    """What one student handed in. `error` says why there are no bytes to read."""

    student: str
    path: Path
    data: bytes
    error: str | None = None
    timestamp: datetime | None = None
    timestamp_file: bytes = b""


def record_of(handed: Handed, report: Report, engine: str) -> dict[str, Any]:
    """What the autograded notebook remembers: what was graded, by what, and the result.

    Without the reasons of what broke, which may hold expected values: the notebook may come to its student.
    """
    result = {**asdict(report), "notebook": handed.path.name}
    for function in result["functions"].values():
        for check in function["checks"]:
            del check["reason"]
    return {"submission": content_hash(handed.data, handed.error), "engine": engine, "report": result}


def read_handed(student: str, folder: Path, assignment_id: str) -> Handed:
    """What lies in a submission's folder, whatever it is."""
    path, data, error = read_folder(folder, assignment_id)
    timestamp_file, timestamp = read_timestamp(folder)
    return Handed(student, path, data, error, timestamp, timestamp_file)
