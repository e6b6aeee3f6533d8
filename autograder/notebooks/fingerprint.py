"""What a grade depends on beside the submission, as one short text: it changes when a grade might."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..course import Assignment, Course

_PACKAGE = Path(__file__).parent.parent
_ENGINE = ("grade.py", "submission.py", "report.py", "hidden", "notebooks", "rules", "sandbox")


def fingerprint(course: Course, assignment: Assignment) -> str:
    """Of the engine, the hidden suite, the assignment's settings and notebook, and what lies beside it."""
    digest = hashlib.sha256(f"{assignment.model_dump_json()}{course.limits.model_dump_json()}".encode())
    for path in _files(assignment):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _files(assignment: Assignment) -> Iterator[Path]:
    for name in _ENGINE:
        place = _PACKAGE / name
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]
    yield from (path for path in sorted(assignment.source.parent.iterdir()) if path.suffix in (".py", ".ipynb"))
