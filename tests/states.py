"""A small class with a submission for each thing that a student's page can say. `python tests/states.py DIR` grades it.

Its pages are those of the tests in a browser, and of the picture in the README.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from books import ID, ROOT, copy_course, right_answers

from autograder.course import Course, load_course
from autograder.gradebook.grade_class import grade_class
from autograder.scale.task import grade_items

HELPER = """# my own sum
def total(x):
    s = 0
    for v in x:
        s += v
    return s
"""
ANSWERS = {
    "right": {},
    "ada-okafor": {
        "propagate": """def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = 0
    for i in range(m):
        cost -= Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost / m
""",
        "optimize": """def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - 0.01 * grads["dw"]
        b = b - 0.01 * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
""",
    },
    "helper": {
        "own": HELPER,
        "initialize": "def initialise(n_x):\n    return np.zeros((n_x, 1)), 0.0\n",
        "propagate": """def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    cost = -total((Y * np.log(A) + (1 - Y) * np.log(1 - A))[0]) / X.shape[1]
    return {"dw": X @ (A - Y).T / X.shape[1], "db": total((A - Y)[0]) / X.shape[1]}, cost
""",
        "predict": "def predict(w, b, X):\n    A = sigmoid(np.dot(w, X) + b)\n    return (A > 0.5).astype(int)\n",
    },
    "stopped": {
        "propagate": "import a_module_that_is_not_there\ndef propagate(w, b, X, Y)\n    return 1\n",
        "optimize": """def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w + alpha * grads["dw"], b + alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
""",
        "predict": "def predict(w, b, X):\n    while True:\n        pass\n",
    },
}


def answered(texts: Mapping[str, str]) -> bytes:
    """The released notebook with the reference solution, but for these cells; `own` is one of the student's own."""
    notebook = right_answers()
    for cell in notebook["cells"]:
        text = "".join(cell["source"])
        written = "\n".join(line for line in text.split("\n") if not line.endswith(" SOLUTION"))
        cell["source"] = texts.get(cell["metadata"].get("nbgrader", {}).get("grade_id"), written)
    if "own" in texts:
        notebook["cells"].insert(10, {"cell_type": "code", "id": "own", "metadata": {}, "outputs": [],
                                      "execution_count": None, "source": texts["own"]})
    return json.dumps(notebook).encode()


def graded_class(folder: Path, more: Mapping[str, bytes] | None = None) -> Course:
    """A course in `folder` with this class and `more` notebooks, graded, each with its page."""
    course = copy_course(folder)
    settings = (folder / "course.yaml").read_text(encoding="utf-8")
    (folder / "course.yaml").write_text(settings.replace("_seconds: 10", "_seconds: 0.5"), encoding="utf-8")
    course = load_course(folder)
    notebooks = {name: answered(texts) for name, texts in ANSWERS.items()}
    notebooks |= {"unreadable": b'{"cells": [', "untouched": (ROOT / "assignments" / ID / f"{ID}.ipynb").read_bytes()}
    for name, data in {**notebooks, **(more or {})}.items():
        place = folder / "submitted" / name / ID
        place.mkdir(parents=True)
        (place / f"{ID}.ipynb").write_bytes(data)
    grade_class(course, course.assignments[ID], lambda job, items: zip(items, grade_items(job, items), strict=True),
                feedback=True)
    return course


if __name__ == "__main__":
    graded_class(Path(sys.argv[1]))
