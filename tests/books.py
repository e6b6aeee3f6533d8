"""What the tests about nbgrader share: a course of their own, nbgrader's commands, and what its gradebook holds."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

from nbgrader.api import Gradebook

from autograder.course import Course, load_course
from autograder.notebooks import SourceNotebook

ROOT = Path(__file__).parent.parent
ID = "vectorized"
SPEED = re.compile(rb'\\"speed\\": (?:null|[{][^}]*[}])')  # in a text that a text holds


def copy_course(place: Path) -> Course:
    """This repository's course in a folder that a test may fill and spoil."""
    for name in ("course.yaml", "nbgrader_config.py"):
        (place / name).write_bytes((ROOT / name).read_bytes())
    for name in ("solutions", "assignments"):
        copytree(ROOT / name, place / name, ignore=ignore_patterns("__pycache__"))
    return load_course(place)


def borrow_environment(course: Path) -> None:
    """What `make setup` would make of a course, without a download: parts of this environment, and its mark."""
    environment = course / ".venv"
    environment.mkdir()
    for path in Path(sys.prefix).iterdir():
        if path.name != ".ready":
            (environment / path.name).symlink_to(path)
    (environment / ".ready").touch()


def right_answers() -> dict:
    """The released notebook with the reference solution filled in."""
    source = SourceNotebook.read(load_course(ROOT).assignments[ID])
    notebook = json.loads(source.assignment.release.read_bytes())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = source.reference.get(name, cell["source"])
    return notebook


def nbgrader(root: Path, *arguments: str) -> str:
    """Run one of nbgrader's commands in a course, without the environment's programs on PATH; returns what it logs."""
    done = subprocess.run([sys.executable, "-m", "nbgrader", *arguments], cwd=root, text=True, capture_output=True,
                          env={**os.environ, "PATH": os.defpath})
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stderr


def rows(root: Path, address: str = "") -> dict:
    """student -> what the gradebook holds of the submission: grades, comments, time and penalty."""
    with Gradebook(address or f"sqlite:///{root}/gradebook.db", "ml-foundations") as book:
        return {
            submission.student.id: {
                "grades": {grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                           for notebook in submission.notebooks for grade in notebook.grades},
                "comments": {comment.name: comment.auto_comment
                             for notebook in submission.notebooks for comment in notebook.comments},
                "timestamp": submission.timestamp,
                "penalty": submission.late_submission_penalty,
            }
            for submission in book.assignment_submissions(ID)
        }


def autograded(root: Path) -> dict[str, bytes]:
    """Every file below autograded/, by path there, without what a clock said: that is another thing each time."""
    folder = root / "autograded"
    files = [path for path in folder.glob("[!.]*/**/*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): SPEED.sub(b"", path.read_bytes()) for path in files}
