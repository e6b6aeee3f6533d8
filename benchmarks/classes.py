"""The same class for each tool: made-up answers in the released notebook, and in one without its demonstrations."""

import json
import shutil
from pathlib import Path

from nbgrader.api import Gradebook
from security import ASSIGNMENT, our_course, stock_course

from autograder.authoring.sample import fill
from autograder.course import load_course
from autograder.secret import FILE as SECRET

NOTEBOOK = f"{ASSIGNMENT}.ipynb"


def our_class(folder: Path, students: int, demonstrations: bool) -> Path:
    """A course of this project with a class that has handed in, and nothing graded; each has the same hidden inputs."""
    course = our_course(folder)
    (course / SECRET).write_text("0" * 64, encoding="utf-8")
    fill(load_course(course).assignments[ASSIGNMENT], course / "submitted", students, seed=1)
    if not demonstrations:
        for path in (course / "submitted").glob(f"*/{ASSIGNMENT}/{NOTEBOOK}"):
            _rewrite(path, lambda cell: not cell["metadata"].get("tags"))
    return course


def stock_class(folder: Path, ours: Path, demonstrations: bool) -> Path:
    """A course for stock nbgrader, with asserts as hidden tests, and the answers of the class in `ours`."""
    stock = stock_course(folder, demonstrations)
    release = (stock / "release" / ASSIGNMENT / NOTEBOOK).read_text(encoding="utf-8")
    for path in sorted((ours / "submitted").glob(f"*/{ASSIGNMENT}/{NOTEBOOK}")):
        place = stock / path.relative_to(ours)
        shutil.copytree(stock / "release" / ASSIGNMENT, place.parent)
        text = path.read_text(encoding="utf-8")
        try:
            answers = {cell["metadata"].get("nbgrader", {}).get("grade_id"): cell["source"]
                       for cell in json.loads(text)["cells"]}
        except json.JSONDecodeError:  # the broken file of the class stays as it is
            place.write_text(text, encoding="utf-8")
            continue
        notebook = json.loads(release)
        for cell in notebook["cells"]:
            if cell["metadata"].get("nbgrader", {}).get("solution"):
                cell["source"] = answers[cell["metadata"]["nbgrader"]["grade_id"]]
        place.write_text(json.dumps(notebook), encoding="utf-8")
    return stock


def scores(folder: Path, address: str = "") -> dict[str, float]:
    """The score of each student that the gradebook has one of."""
    with Gradebook(address or f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        return {submission.student_id: submission.score
                for submission in gradebook.assignment_submissions(ASSIGNMENT)
                if any(grade.auto_score is not None for notebook in submission.notebooks for grade in notebook.grades)}


def _rewrite(path: Path, keep) -> None:
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        return
    notebook["cells"] = [cell for cell in notebook["cells"] if keep(cell)]
    path.write_text(json.dumps(notebook), encoding="utf-8")
