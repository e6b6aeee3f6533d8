"""What students get: the same to the byte each time, and nothing in it that is hidden."""

import json
from shutil import rmtree
from zipfile import ZipFile

import pytest
from books import ID, ROOT, copy_course, nbgrader, right_answers
from suites import SHIPPED

from autograder.authoring.handout import requirements_of, write_handout
from autograder.authoring.release import CHECKER, leaks, release_assignment, released_files
from autograder.course import CourseError, load_course
from autograder.grading import grade_one
from autograder.notebooks import SourceNotebook, read_submission

COURSE = load_course(ROOT)
EVERY = pytest.mark.parametrize("id_", SHIPPED)  # another one is held by `autograder validate`


def files_in(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@EVERY
def test_the_committed_release_is_what_the_source_makes(id_):
    assignment = COURSE.assignments[id_]
    assert files_in(assignment.release.parent) == released_files(assignment)


@EVERY
def test_nothing_hidden_is_released(id_):
    assignment = COURSE.assignments[id_]
    files = files_in(assignment.release.parent)
    assert leaks(assignment, files) == ""
    assert not any(name.endswith(".py") for name in files)
    tests = assignment.checks_folder.glob("test_*.py")
    checks = "\n".join(path.read_text(encoding="utf-8") for path in tests).splitlines()
    shown = "\n".join("".join(cell["source"]) for cell in json.loads(files[f"{id_}.ipynb"])["cells"])
    assert not [line for line in checks if len(line.strip()) > 20 and line.strip() in shown]


@EVERY
def test_each_stub_is_alone_in_a_cell_with_its_name(id_):
    assignment = COURSE.assignments[id_]
    cells = json.loads(assignment.release.read_bytes())["cells"]
    stubs = {cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"]) for cell in cells
             if cell["metadata"].get("nbgrader", {}).get("solution")}
    assert list(stubs) == list(assignment.functions)
    for name, text in stubs.items():
        assert text.startswith(f"def {name}(")
        assert text.endswith("    # YOUR CODE HERE\n    raise NotImplementedError()")
    assert not any(cell.get("outputs") for cell in cells)


def test_a_notebook_of_an_earlier_release_loses_nothing(tmp_path):
    """Its student fetched it before the course changed an example that no rule would let pass as a student's code."""
    course = copy_course(tmp_path)
    assignment = course.assignments[ID]
    former = 'import runpy\n\nrunpy.run_path("an older check.zip", {"cells": In})'
    notebook = right_answers()
    cells = {cell["metadata"].get("nbgrader", {}).get("grade_id"): cell for cell in notebook["cells"]}
    cells["example-propagate"]["source"] = former
    handed_in = read_submission("x.ipynb", json.dumps(notebook).encode(), SourceNotebook.read(assignment))
    assert former in [cell.source for cell in handed_in.cells]

    released = json.loads(assignment.release.read_bytes())
    for cell in released["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "example-propagate":
            cell["source"] = former
    assignment.release.write_text(json.dumps(released), encoding="utf-8")
    release_assignment(assignment)
    assert files_in(assignment.release.parent) == files_in(COURSE.assignments[ID].release.parent)
    handed_in = read_submission("x.ipynb", json.dumps(notebook).encode(), SourceNotebook.read(assignment))
    assert former not in [cell.source for cell in handed_in.cells]
    assert grade_one(course, assignment, handed_in).score == 20


def test_what_remembers_earlier_releases_is_a_list_of_texts(tmp_path):
    assignment = copy_course(tmp_path).assignments[ID]
    for text in ("{", "{}", "[1]"):
        assignment.source.with_name("former.json").write_text(text)
        with pytest.raises(CourseError, match="expected a list of texts in JSON"):
            SourceNotebook.read(assignment)


def test_a_leak_is_named():
    assignment = COURSE.assignments["vectorized"]
    source = {"vectorized.ipynb": assignment.source.read_bytes()}
    assert "vectorized.ipynb holds the line" in leaks(assignment, source)
    assert leaks(assignment, {"misconceptions.py": b""}) == "misconceptions.py is a Python file"
    answers = assignment.misconceptions.read_text(encoding="utf-8").splitlines()
    line = next(line for line in answers if "return" in line)
    assert leaks(assignment, {"notes.md": line.encode()}).startswith("notes.md holds the line 'return ")


def test_the_release_is_replaced_as_a_whole(tmp_path):
    assignment = copy_course(tmp_path).assignments["vectorized"]
    stale = assignment.release.parent / "stale.txt"
    stale.write_text("left over")
    paths = release_assignment(assignment)
    assert not stale.exists()
    assert files_in(assignment.release.parent) == released_files(assignment)
    assert sorted(paths) == sorted(path for path in assignment.release.parent.iterdir())
    assert [path.name for path in (tmp_path / "assignments").iterdir() if path.name.startswith("tmp")] == []


def test_a_solution_without_marks_is_not_released(tmp_path):
    assignment = copy_course(tmp_path).assignments["vectorized"]
    text = assignment.source.read_text(encoding="utf-8").replace("### BEGIN SOLUTION", "# here")
    assignment.source.write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=r"expected the solution between|expected Python with ### BEGIN SOLUTION"):
        release_assignment(assignment)


def test_nbgraders_own_command_makes_the_same_release(tmp_path):
    """And none of the two releases a file of any kind from the hidden checks, or takes a release away and fails."""
    course = copy_course(tmp_path)
    assignment = course.assignments["vectorized"]
    for name in ("expected.npz", "notes.md", "data/deep/labels.csv", "images/plot.png"):
        file = assignment.checks_folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"the answers")
    (assignment.source.parent / "data").mkdir()
    (assignment.source.parent / "data" / "digits.csv").write_text("0,1")
    released = released_files(assignment)
    assert released == {**released_files(COURSE.assignments["vectorized"]), "data/digits.csv": b"0,1"}
    rmtree(tmp_path / "assignments")
    nbgrader(tmp_path, "generate_assignment", "vectorized")
    assert files_in(assignment.release.parent) == released
    assignment.release.with_name(CHECKER).unlink()
    assignment.release.with_name("stale.txt").write_text("left over")
    nbgrader(tmp_path, "generate_assignment", "vectorized", "--force")
    assert files_in(assignment.release.parent) == released

    answer = next(line for line in assignment.misconceptions.read_text().splitlines() if "return" in line)
    (assignment.source.parent / "notes.md").write_text(answer)
    with pytest.raises(AssertionError, match=r"notes\.md holds the line 'return .*expected no answers"):
        nbgrader(tmp_path, "generate_assignment", "vectorized", "--force")
    assert files_in(assignment.release.parent) == released


@EVERY
def test_the_handout_is_all_that_a_student_needs(id_, tmp_path):
    course = copy_course(tmp_path)
    path = write_handout(course.assignments[id_])
    assert path == tmp_path / "assignments" / f"{id_}.zip"
    with ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    released = released_files(COURSE.assignments[id_])
    assert set(files) == {f"{id_}/{name}" for name in (*released, "README.txt", "requirements.txt")}
    assert all(files[f"{id_}/{name}"] == data for name, data in released.items())
    assert files[f"{id_}/requirements.txt"].decode().splitlines() == ["jupyter>=1.1", "matplotlib>=3.11",
                                                                     "numpy<2.5,>=2.4"]
    assert len(files[f"{id_}/README.txt"].splitlines()) == 3
    assert leaks(COURSE.assignments[id_], {name.partition("/")[2]: data for name, data in files.items()}) == ""
    before = path.read_bytes()
    assert write_handout(course.assignments[id_]).read_bytes() == before


def test_the_handout_asks_for_what_the_notebook_imports():
    cells = ["import numpy.linalg as la, os", "def f():\n    from yaml import load", "%matplotlib inline", "not Python",
             "from . import here\nimport nowhere.to_be.found"]
    notebook = {"cells": [{"cell_type": "code", "source": text, "metadata": {}} for text in cells],
                "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    assert requirements_of(json.dumps(notebook).encode()) == ["jupyter>=1.1", "nowhere", "numpy<2.5,>=2.4", "pyyaml>=6"]


def test_a_handout_with_an_answer_in_it_is_not_written(tmp_path):
    course = copy_course(tmp_path)
    assignment = course.assignments["softmax"]
    (assignment.source.parent / "notes.md").write_text("    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))\n")
    with pytest.raises(CourseError, match=r"softmax\.zip: notes\.md holds the line 'E = np\.exp"):
        write_handout(assignment)
    assert not list((tmp_path / "assignments").glob("*.zip"))
