"""The malformed folder, through both doors: everything is graded as it deserves, and nothing stops the batch."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from malformed import ASSIGNMENT, EVERY, FUNCTIONS, MALFORMED, make_folder

from autograder.course import load_course
from autograder.grade import Grader
from autograder.notebooks import SourceNotebook, read_submission
from autograder.notebooks.gradebook import ClassBook
from autograder.submission import Submission

ROOT = Path(__file__).parent.parent


def right_answers():
    """The released notebook with the reference solution filled in."""
    source = SourceNotebook.read(load_course(ROOT).assignments[ASSIGNMENT])
    notebook = json.loads(source.assignment.release.read_bytes())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = source.reference.get(name, cell["source"])
    return notebook


@pytest.fixture(scope="module")
def class_folder(tmp_path_factory):
    """A course with the malformed folder as its class."""
    root = tmp_path_factory.mktemp("course")
    for name in ("course.yaml", "nbgrader_config.py"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    for name in ("solutions", "assignments"):
        copytree(ROOT / name, root / name, ignore=ignore_patterns("__pycache__"))
    make_folder(root / "submitted", right_answers())
    return root


@pytest.fixture(scope="module")
def own_door(class_folder):
    """Reports by student, through our own writer."""
    course = load_course(class_folder)
    assignment = course.assignments[ASSIGNMENT]
    with Grader(course, assignment) as grader, ClassBook(course, assignment) as book:
        for handed in book.submissions():
            submission = (read_submission(str(handed.path), handed.data, grader.source) if handed.error is None
                          else Submission(str(handed.path), error=handed.error))
            grader.grade([submission], lambda _, report, handed=handed: book.write(handed, report))
        return {handed.student: book.graded(handed) for handed in book.submissions()}


def rows(root):
    """What the gradebook holds: student -> (auto score, needs manual grade) of each function, comments, penalty."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root}/gradebook.db", "ml-foundations") as book:
        return {
            submission.student.id: (
                {grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                 for notebook in submission.notebooks for grade in notebook.grades},
                {comment.name: comment.auto_comment
                 for notebook in submission.notebooks for comment in notebook.comments},
                submission.timestamp, submission.late_submission_penalty,
            )
            for submission in book.assignment_submissions(ASSIGNMENT)
        }


def notebooks(root):
    return {path.parent.parent.name: path.read_bytes() for path in (root / "autograded").glob(f"*/{ASSIGNMENT}/*")
            if path.suffix == ".ipynb"}


def students():
    return {each.name for each in MALFORMED} | {f"honest-{number}" for number in range(0, len(MALFORMED), 3)}


def test_there_are_at_least_forty():
    assert len({each.name for each in MALFORMED}) == len(MALFORMED) >= 40


def test_every_submission_has_a_report(own_door):
    assert own_door.keys() == students()
    assert not any(report.broken for report in own_door.values())


@pytest.mark.parametrize("each", MALFORMED, ids=lambda each: each.name)
def test_each_is_graded_as_it_deserves(own_door, each):
    report = own_door[each.name]
    full = {name for name, function in report.functions.items() if function.score == function.max_score}
    assert full == each.right
    assert all(report.functions[name].score == 0 for name in EVERY - each.right)
    assert (report.error is None) == (each.reason is None)
    assert (each.reason or "") in (report.error or "")


def test_honest_students_keep_full_marks(own_door):
    honest = {name: report.score for name, report in own_door.items() if name.startswith("honest-")}
    assert set(honest.values()) == {20}


def test_nothing_waits_for_a_person(own_door, class_folder):
    assert rows(class_folder).keys() == students()
    for grades, *_ in rows(class_folder).values():
        assert grades.keys() == {f"grade-{name}" for name in FUNCTIONS}
        assert all(auto is not None and not waits for auto, _, waits in grades.values())


def test_nbgraders_door_leaves_the_same_rows_and_notebooks(own_door, class_folder, tmp_path):
    root = tmp_path / "course"
    copytree(class_folder, root, symlinks=True, ignore=ignore_patterns("autograded", "gradebook.db*", "submitted"))
    make_folder(root / "submitted", right_answers())
    done = subprocess.run([sys.executable, "-m", "nbgrader", "autograde", ASSIGNMENT], cwd=root, text=True,
                          capture_output=True, env={**os.environ, "PATH": os.defpath})
    assert done.returncode == 0, done.stderr[:3000]
    assert rows(root) == rows(class_folder)
    ours, theirs = notebooks(class_folder), notebooks(root)
    assert ours.keys() == theirs.keys() == students()
    assert [name for name in ours if ours[name] != theirs[name]] == []
