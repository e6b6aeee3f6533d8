"""The students' own loop check: the cell of the released notebook, run in a real kernel beside loopcheck.zip."""

import json
import subprocess
import sys
import zipfile
from io import BytesIO

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.authoring.release import CHECKER, released_files
from autograder.notebooks import SourceNotebook

CELL = "example-loop-check"
PREDICT = """def label(a):
    return a > 0.5

def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([[int(label(A[0, i])) for i in range(A.shape[1])]])
"""


@pytest.fixture
def handed_out(course, tmp_path):
    """Writes what students get of an assignment to a folder; returns the notebook with its stubs filled in."""

    def filled(id_, answers=None):
        assignment = course.assignments[id_]
        for name, data in released_files(assignment).items():
            (tmp_path / name).write_bytes(data)
        texts = {**SourceNotebook.read(assignment).reference, **(answers or {})}
        notebook = json.loads((tmp_path / f"{id_}.ipynb").read_text(encoding="utf-8"))
        for cell in notebook["cells"]:
            cell["source"] = texts.get(cell["id"], "".join(cell["source"]))
        return notebook

    return filled


def printed(notebook, folder):
    """What the loop check prints after the cells above it ran in a kernel, in the order of the page."""
    ids = [cell["id"] for cell in notebook["cells"]]
    above = [*notebook["cells"][: ids.index(CELL) + 1]]
    document = nbformat.from_dict({**notebook, "cells": above})
    NotebookClient(document, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    return "".join(output["text"] for output in document.cells[-1]["outputs"])


EXPECTED = {
    "two-loops": ["features", "examples and features", "examples and features and iterations", "examples and features"],
    "one-loop": ["", "examples", "examples and iterations", "examples"],
    "vectorized": ["", "", "iterations", ""],
    "softmax": ["", "", "", "iterations", ""],
}


@pytest.mark.parametrize("id_", EXPECTED)
def test_the_reference_has_no_loops(course, handed_out, tmp_path, id_):
    lines = printed(handed_out(id_), tmp_path).splitlines()
    assert lines == [f"{name}: no loops found" + f" other than over {beside}" * bool(beside)
                     for name, beside in zip(course.assignments[id_].functions, EXPECTED[id_], strict=True)]


def test_a_loop_is_named_with_its_line_and_what_to_write_instead(handed_out, tmp_path):
    notebook = handed_out("vectorized", {"predict": PREDICT})
    text = printed(notebook, tmp_path)
    number = 1 + [cell["id"] for cell in notebook["cells"] if cell["cell_type"] == "code"].index("predict")
    assert text.splitlines()[:4] == [
        "initialize: no loops found",
        "propagate: no loops found",
        "optimize: no loops found other than over iterations",
        "predict: 1 found",
    ]
    assert f"  comprehension, cell [{number}], line 6: " in text
    assert "    Instead: " in text


def test_the_last_definition_that_was_run_counts(handed_out, tmp_path):
    """A helper's loop that was taken away again is gone, though `In` still has the cell."""
    notebook = handed_out("vectorized", {"predict": PREDICT})
    ids = [cell["id"] for cell in notebook["cells"]]
    reference = handed_out("vectorized")["cells"][ids.index("predict")]
    notebook["cells"].insert(ids.index(CELL), {**reference, "id": "again"})
    assert "predict: no loops found" in printed(notebook, tmp_path)


def test_without_the_zip_the_page_goes_on(handed_out, tmp_path):
    notebook = handed_out("vectorized")
    (tmp_path / CHECKER).unlink()
    assert printed(notebook, tmp_path).startswith("There is no loopcheck.zip beside this notebook")


def test_nothing_needs_to_be_installed(handed_out, tmp_path):
    handed_out("vectorized")
    cells = ["", "def initialize(n_x):\n    return [0 for _ in range(n_x)], 0"]
    script = f"import runpy\nrunpy.run_path({CHECKER!r}, {{'cells': {cells!r}}})"
    run = subprocess.run([sys.executable, "-I", "-S", "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert run.stdout.startswith("initialize: 1 found\n  comprehension, cell [1], line 2: "), run.stderr


@pytest.mark.parametrize("id_", EXPECTED)
def test_the_zip_holds_no_answers(course, id_):
    """Its own code shares short lines with any answer, but no line that says something."""
    source = SourceNotebook.read(course.assignments[id_])
    with zipfile.ZipFile(BytesIO(released_files(course.assignments[id_])[CHECKER])) as archive:
        lines = {line.strip() for name in archive.namelist() for line in archive.read(name).decode().splitlines()}
    shown = {line.strip() for text in source.stubs.values() for line in text.splitlines()}
    answers = {line.strip() for text in source.reference.values() for line in text.splitlines()} - shown
    assert len(answers) > 5
    assert {line for line in answers & lines if len(line) > 20} == set()
