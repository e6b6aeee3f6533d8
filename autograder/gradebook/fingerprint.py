"""What a grade depends on beside the submission, as one short text: it changes when a grade might."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..course import Assignment, Course

_PACKAGE = Path(__file__).parent.parent
# Of the package, all counts but what makes no grade: whatever is added does, until it is named here.
_NO_GRADES = ("archive.py", "bundle.py", "cli.py", "lookup.py", "progress.py", "__main__.py", "authoring", "scale")
_LEFT_BY_TOOLS = ("__pycache__", ".ipynb_checkpoints")


def fingerprint(course: Course, assignment: Assignment) -> str:
    """Of the engine, the hidden checks, the assignment's settings, and the folders of secrets that it draws on."""
    digest = hashlib.sha256(f"{assignment.model_dump_json()}{course.limits.model_dump_json()}".encode())
    folders = [course.assignments[id_].source.parent for id_ in (assignment.id, *assignment.hints_from)]
    folders.append(assignment.checks_folder)
    for folder in (_PACKAGE, *folders):
        for path in _files(folder):
            digest.update(path.relative_to(folder).as_posix().encode(errors="surrogateescape") + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        unused = any(part in _LEFT_BY_TOOLS or part.startswith(".") for part in parts)
        if path.is_file() and not unused and not (folder == _PACKAGE and parts[0] in _NO_GRADES):
            yield path
