"""What a grade depends on beside the submission, as one short text: it changes when a grade might."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..course import Assignment, Course

_PACKAGE = Path(__file__).parent.parent
# Of the package, all counts but what makes no grade: whatever is added does, until it is named here.
_NO_GRADES = (
    "__main__.py", "api.py", "archive.py", "author_commands.py", "bundle.py", "class_commands.py", "cli.py",
    "ending.py", "garbage.py", "lookup.py", "progress.py", "roster.py", "standing.py", "authoring", "doors", "scale",
    "selfcheck", "reports/aligned.py", "reports/class_report.py", "reports/class_text.py", "reports/rules_list.py",
    "reports/sheets.py", "reports/items.py", "reports/plots.py", "reports/templates", "gradebook/gather_class.py",
    "gradebook/dry_run.py", "gradebook/history.py", "gradebook/lateness.py", "gradebook/place.py",
    "gradebook/similar.py", "gradebook/standings.py",
)
_LEFT_BY_TOOLS = ("__pycache__", ".ipynb_checkpoints")
# What lateness costs is no part of the grade itself: it is entered anew by every run. Nor is who sees it when.
_NO_PART = {"due": True, "late": True, "extensions": True, "title": True, "visibility": True,
            "functions": {"__all__": {"visibility"}}}


class Versions(NamedTuple):
    """Of the engine, and of what it grades with: the hidden checks, their folders, the assignment's settings."""

    engine: str
    suite: str

    def __str__(self) -> str:
        return f"{self.engine}-{self.suite}"

    @classmethod
    def parse(cls, text: str) -> "Versions":
        """From what an autograded notebook remembers."""
        engine, _, suite = text.partition("-")
        return cls(engine, suite)


def fingerprint(course: Course, assignment: Assignment) -> str:
    """Of the engine, the hidden checks, the assignment's settings, and the folders of secrets that it draws on."""
    return str(versions(course, assignment))


def versions(course: Course, assignment: Assignment) -> Versions:
    """The fingerprint in two parts, so that a regrade can say what has changed."""
    settings = f"{assignment.model_dump_json(exclude=_NO_PART)}{course.limits.model_dump_json()}"
    folders = [course.assignments[id_].source.parent for id_ in (assignment.id, *assignment.hints_from)]
    folders.append(assignment.checks_folder)
    return Versions(_digest("", [_PACKAGE]), _digest(settings, folders))


def _digest(text: str, folders: list[Path]) -> str:
    digest = hashlib.sha256(text.encode())
    for folder in folders:
        for path in _files(folder):
            digest.update(path.relative_to(folder).as_posix().encode(errors="surrogateescape") + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        unused = any(part in _LEFT_BY_TOOLS or part.startswith(".") for part in inside.parts)
        if path.is_file() and not unused and not (folder == _PACKAGE and _makes_no_grade(inside)):
            yield path


def _makes_no_grade(inside: Path) -> bool:
    """Whether a file of the package, or a folder above it, is named as making none."""
    return any(each.as_posix() in _NO_GRADES for each in (inside, *inside.parents))
