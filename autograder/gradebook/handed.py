"""What students handed in, and what the autograded notebook remembers of it."""

import os
import time
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from ..notebooks.files import read_folder
from ..report import Report
from .autograded import content_hash
from .nbgrader_course import TIMESTAMP, read_submission_secret, read_timestamp

SETTLED = 100_000_000  # nanoseconds after a change in which a file system may give another change the same time

Marks = list[list[int] | None]


@dataclass(frozen=True)
class Handed:
    """What one student handed in. `error` says why there are no bytes to read; `secret` is None where it was not read.

    By its `marks` it is known again; it has none where it may have changed while it was read.
    """

    student: str
    path: Path
    data: bytes
    error: str | None = None
    timestamp: datetime | None = None
    timestamp_file: bytes = b""
    marks: Marks | None = field(default=None, compare=False)
    secret: bytes | None = field(default=None, compare=False, repr=False)


def record_of(handed: Handed, report: Report, engine: str) -> dict[str, str]:
    """What the autograded notebook remembers: what was graded, by what, and the result, as one text: written as so many
    lines it would take most of the time that the notebook does."""
    result = replace(report, notebook=handed.path.name).to_text()
    return {"submission": content_hash(handed.data, handed.error), "engine": engine, "report": result}


def read_handed(student: str, folder: Path, assignment_id: str) -> Handed:
    """What lies in a submission's folder, whatever it is."""
    began = time.time_ns()
    path, data, error = read_folder(folder, assignment_id)
    timestamp_file, timestamp = read_timestamp(folder)
    return Handed(student, path, data, error, timestamp, timestamp_file, _settled_marks(path, began),
                  read_submission_secret(folder))


def marks_of(notebook: Path | str) -> Marks:
    """What tells that a submission is as it was: its folder, the notebook, the time at which it was handed in."""
    folder = os.path.dirname(notebook)
    return [mark_of(folder), mark_of(notebook), mark_of(os.path.join(folder, TIMESTAMP))]


def _settled_marks(notebook: Path, began: int) -> Marks | None:
    """The marks of a submission that was read after the time `began`, in nanoseconds; None where it may have changed
    meanwhile.
    """
    marks = marks_of(notebook)
    changed = max((mark[1] for mark in marks if mark), default=0)
    return marks if changed < began - SETTLED else None


def mark_of(path: Path | str) -> list[int] | None:
    """Another one for each change of a file; None where there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return [found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino]
