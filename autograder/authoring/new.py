"""`autograder new NAME`: a working assignment to start from, with one stub that grades at once."""

import json
import re
from pathlib import Path
from typing import Any

import yaml

from ..course import Course, CourseError

SETTINGS = """
  {id}:
    title: {title}
    functions:
      center: {{points: 2, grows_with: []}}
"""

SUITE = '''"""What the engine asks of a suite: which dimensions each function has, and inputs of any size."""

from typing import Any

import numpy as np

# The axes of each positional argument, by what they count. A name alone is a number that counts that dimension.
ARGUMENTS = {
    "center": (("features", "examples"),),
}
LARGE = {"examples": 20_000}  # where a loop is slow enough to be noticed


def inputs(function: str, rng: np.random.Generator, features: int = 4, examples: int = 7) -> tuple[Any, ...]:
    """Positional arguments for `function`: X of shape (features, examples), its averages far from zero."""
    return (rng.normal(size=(features, examples)) + rng.uniform(2, 5, size=(features, 1)),)
'''

CHECKS = '''"""`center(X)` returns X with the average of each feature taken away, shape (n_x, m)."""

from .suite import inputs


def test_shape(student, reference, rng):
    """the answer has the shape of `X`"""
    case = inputs("center", rng, features=3, examples=8)
    student.center(*case).has_form_of(reference.center(*case))


def test_values(student, reference, rng):
    """each feature's average is zero"""
    case = inputs("center", rng, features=5, examples=9)
    student.center(*case).equals(reference.center(*case))
'''

MISCONCEPTIONS = '''"""Known wrong answers: functions named <function>__<what_is_wrong>, whose docstrings are the hints.

Run with the reference's names at hand.
"""
# ruff: noqa: F821


def center__over_examples(X):
    """You took the average of each example. Which axis of X holds the examples, and which one should be averaged?"""
    return X - np.mean(X, axis=0, keepdims=True)


def center__one_average(X):
    """You took away one average of all entries. Each feature has an average of its own: give np.mean an axis."""
    return X - np.mean(X)
'''

VARIANTS = '''"""Right answers in other forms, named <function>__<form>: each gets full marks.

Run with the reference's names at hand.
"""
# ruff: noqa: F821


def center__reshaped(X):
    """A flat average, made a column again."""
    return X - np.mean(X, axis=1).reshape(-1, 1)
'''

LOOPS = '''"""Right values by a loop, named <function>__<loop>: each is rejected.

Run with the reference's names at hand.
"""
# ruff: noqa: F821


def center__for(X):
    """One feature after the other."""
    centered = np.zeros(X.shape)
    for j in range(X.shape[0]):
        centered[j] = X[j] - np.mean(X[j])
    return centered
'''

STATEMENT = """# {title}

What is asked, with every shape. **Loops over examples or features are rejected.**

| function | what it does | points |
|:--|:--|--:|
| `center(X)` | takes the average of each feature away | 2 |

Examples are columns: $X$ has shape $(n_x, m)$."""

REFERENCE = '''def center(X):
    """X with the average of each feature taken away.

    Args:
        X: examples, one per column, shape (n_x, m).

    Returns:
        An array of shape (n_x, m).
    """
    ### BEGIN SOLUTION
    return X - np.mean(X, axis=1, keepdims=True)
    ### END SOLUTION'''

EXAMPLE = '''print(center(np.array([[1.0, 2.0, 3.0], [10.0, 20.0, 60.0]])).tolist())

# Expected output:
# [[-1.0, 0.0, 1.0], [-20.0, -10.0, 30.0]]'''

GRADED = """# Graded: center, 2 points
# The answer has the shape of X and the right values; no loop."""

HAND_IN = """## Before you hand in

This cell names the loops in the cells that you have run, by the rules that grading applies too. Grading does one thing
more: it measures whether the steps of a function grow with the data."""

LOOP_CHECK = """import pathlib
import runpy

if pathlib.Path("loopcheck.zip").exists():
    runpy.run_path("loopcheck.zip", {"cells": In})
else:
    print("There is no loopcheck.zip beside this notebook: it comes with the notebook.")"""


def make_assignment(course: Course, id_: str) -> list[Path]:
    """Add assignment `id_` to `course`; returns the files it wrote.

    Raises:
        CourseError: the name will not do, or something of that name is there already. Nothing is written then.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", id_):
        raise CourseError(f"found the name {id_!r}, expected small letters, digits and dashes, such as softmax-2")
    folder, release = course.root / "solutions" / id_, course.root / "assignments" / id_
    for path in (folder, release):
        if path.exists():
            raise CourseError(f"{path}: exists already, expected a name that is not taken")
    settings = course.root / "course.yaml"
    title = id_.replace("-", " ").capitalize()
    files = {
        folder / f"{id_}.ipynb": json.dumps(_notebook(title), indent=1, ensure_ascii=False) + "\n",
        folder / "misconceptions.py": MISCONCEPTIONS,
        folder / "variants.py": VARIANTS,
        folder / "loops.py": LOOPS,
        folder / "checks" / "suite.py": SUITE,
        folder / "checks" / "test_center.py": CHECKS,
        settings: _with_entry(settings, id_, SETTINGS.format(id=id_, title=title)),
    }
    for path, text in files.items():  # course.yaml comes last: until then it names nothing that is not there
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(files)


def _with_entry(settings: Path, id_: str, entry: str) -> str:
    """course.yaml with an entry at the end of its assignments; the rest of it, comments too, stays as it is."""
    text = settings.read_text(encoding="utf-8")
    before = yaml.safe_load(text)
    if id_ in before["assignments"]:
        raise CourseError(f"{settings}: assignments.{id_}: exists already, expected a name that is not taken")
    lines = text.rstrip("\n").splitlines(keepends=True)
    lines[-1] += "\n"
    start = next((number for number, line in enumerate(lines) if line.startswith("assignments:")), 0)
    end = next((number for number in range(start + 1, len(lines)) if re.match(r"[A-Za-z]", lines[number])), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    added = "".join([*lines[:end], entry, *lines[end:]])
    expected = {**before, "assignments": before["assignments"] | yaml.safe_load(entry)}
    try:
        as_expected = yaml.safe_load(added) == expected
    except yaml.YAMLError:
        as_expected = False
    if not as_expected:
        raise CourseError(f"{settings}: found assignments in a form that nothing can be added to, expected a block")
    return added


def _notebook(title: str) -> dict[str, Any]:
    cells = [
        _cell("statement", STATEMENT.format(title=title)),
        _cell("given-imports", "import numpy as np", locked=True),
        _cell("about-center", "## 1. `center`\n\nEach row of $X$ is a feature: take its average away from it."),
        _cell("center", REFERENCE, solution=True),
        _cell("example-center", EXAMPLE, locked=True, tags=["example"]),
        _cell("grade-center", GRADED, grade=True, locked=True, points=2),
        _cell("loop-check", HAND_IN),
        _cell("example-loop-check", LOOP_CHECK, locked=True, tags=["example"]),
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
            "nbformat": 4, "nbformat_minor": 5}


def _cell(
    id_: str, source: str, tags: list[str] | None = None, points: float | None = None, **flags: bool
) -> dict[str, Any]:
    """A cell; one with flags is nbgrader's, under the name `id_`."""
    metadata: dict[str, Any] = {}
    if flags:
        nbgrader: dict[str, Any] = {"grade": False, "grade_id": id_, "locked": False, "schema_version": 3,
                                    "solution": False, "task": False, **flags}
        metadata["nbgrader"] = nbgrader | ({"points": points} if points is not None else {})
    if tags:
        metadata["tags"] = tags
    lines = source.splitlines(keepends=True)
    cell = {"cell_type": "code" if flags else "markdown", "id": id_, "metadata": metadata, "source": lines}
    return cell | ({"execution_count": None, "outputs": []} if flags else {})
