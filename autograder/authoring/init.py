"""`autograder init DIR`: a course of one's own, which needs nothing of this project but the package."""

import re
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ..archive import write_below
from ..course import CourseError, load_course
from .new import assignment_files, settings_entry, template
from .release import release_assignment
from .requirements import pinned_requirements
from .wheel import own_wheel

FIRST = "warm-up"  # the assignment that a new course has
FILES = {  # by path in the course: the template
    "course.yaml": "course.yaml",
    "nbgrader_config.py": "nbgrader_config.py",
    "Makefile": "Makefile",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".github/workflows/test.yml": "workflow.yml",
}
# The wheel is named by its path: an index may hold something else under this package's name.
PINS = """\
# What this course was made with, and is graded with. Change a version here, then run `make test`.
./vendor/{wheel}
"""


def make_course(folder: Path) -> list[Path]:
    """Make a course in `folder`, with an assignment that grades and is released; returns the files it wrote.

    Raises:
        CourseError: the folder is no folder, or has something in it. Nothing is written then.
    """
    if folder.exists() and not folder.is_dir():
        raise CourseError(f"{folder}: found a file, expected a folder that is empty or not there yet")
    if folder.is_dir() and (there := sorted(path.name for path in folder.iterdir())):
        raise CourseError(f"{folder}: found {', '.join(there[:3])}{' …' if there[3:] else ''} in it, "
                          "expected a folder that is empty or not there yet")
    with TemporaryDirectory() as temporary:
        root = Path(temporary) / "course"
        write_below(root, _files(folder.resolve().name))
        release_assignment(load_course(root).assignments[FIRST])
        shutil.copytree(root, folder, dirs_exist_ok=True)
        return sorted(folder / path.relative_to(root) for path in root.rglob("*") if path.is_file())


def _files(name: str) -> dict[str, bytes]:
    """All but the release, by path in the course's folder."""
    values = {
        "course": name if re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name) else "my-course",
        "first": FIRST,
        "assignment": settings_entry(FIRST),
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
    }
    wheel, data = own_wheel()
    pins = PINS.format(wheel=wheel) + "".join(f"{line}\n" for line in pinned_requirements())
    return {**{path: template(f"course/{file}", **values).encode() for path, file in FILES.items()},
            **assignment_files(FIRST), "requirements.txt": pins.encode(), f"vendor/{wheel}": data}
