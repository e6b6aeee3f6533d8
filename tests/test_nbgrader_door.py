"""The other door: nbgrader's own commands and its formgrader, on a plausible class."""

import csv
import json
import os
import signal
import socket
import subprocess
import sys
import time
from shutil import copytree, ignore_patterns
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from books import ID, autograded, copy_course, nbgrader, rows

from autograder.authoring.sample import fill
from autograder.course import load_course
from autograder.gradebook.grade_class import grade_class
from autograder.scale.task import grade_items

STUDENTS = 12


def graded_here(job, items):
    return zip(items, grade_items(job, items), strict=True)


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A class graded by `autograder grade`'s way: its folder and its reports."""
    course = copy_course(tmp_path_factory.mktemp("own"))
    fill(course.assignments[ID], course.root / "submitted", STUDENTS, seed=3)
    late = next((course.root / "submitted").iterdir()) / ID / "timestamp.txt"
    late.write_text("2026-02-03 04:05:06 UTC")
    return course.root, grade_class(course, course.assignments[ID], graded_here)


@pytest.fixture(scope="module")
def theirs(own, tmp_path_factory):
    """The same class graded by `nbgrader autograde`: its folder."""
    root = tmp_path_factory.mktemp("theirs") / "course"
    copytree(own[0], root, ignore=ignore_patterns("autograded", "gradebook.db*"))
    nbgrader(root, "autograde", ID)
    return root


def test_both_doors_leave_the_same_rows(own, theirs):
    assert rows(theirs) == rows(own[0])
    assert len(rows(theirs)) == STUDENTS


def test_both_doors_leave_the_same_files(own, theirs):
    assert autograded(theirs) == autograded(own[0])


def test_the_scores_are_those_of_the_reports(own, theirs):
    for student, report in own[1].items():
        found = {name: score for name, (score, _, _) in rows(theirs)[student]["grades"].items()}
        assert found == {f"grade-{name}": function.score for name, function in report.functions.items()}
    assert len({report.score for report in own[1].values()}) > 3


def test_export_and_feedback_go_on_from_there(own, theirs):
    for root in (own[0], theirs):
        nbgrader(root, "export")
        with (root / "grades.csv").open(newline="", encoding="utf-8") as file:
            mine = [row for row in csv.DictReader(file) if row["assignment"] == ID]
        exported = {row["student_id"]: float(row["score"]) for row in mine}
        assert exported == {student: report.score for student, report in own[1].items()}
        nbgrader(root, "generate_feedback", ID)
        for student, report in own[1].items():
            page = (root / "feedback" / student / ID / f"{ID}.html").read_text(encoding="utf-8")
            assert f"<b>{round(report.score, 2):g}</b> of 20 points" in page


def test_each_door_knows_what_the_other_graded(own, theirs):
    def nothing_left(job, items):
        assert not items
        return []

    before = autograded(theirs)
    course = load_course(theirs)
    reports = grade_class(course, course.assignments[ID], nothing_left)
    assert {student: report.functions for student, report in reports.items()} \
        == {student: report.functions for student, report in own[1].items()}
    assert autograded(theirs) == before
    assert "Skipping existing assignment" in nbgrader(own[0], "autograde", ID)


def test_force_grades_again_and_changes_nothing(theirs):
    before = autograded(theirs), rows(theirs)
    student = sorted(rows(theirs))[0]
    nbgrader(theirs, "autograde", ID, "--force", "--student", student)
    assert (autograded(theirs), rows(theirs)) == before


def test_a_new_gradebook_beside_an_old_release_is_no_trap(theirs, tmp_path):
    """nbgrader's generate_assignment passes over an existing release, and its autograde then fails for everyone."""
    root = tmp_path / "course"
    copytree(theirs, root, ignore=ignore_patterns("autograded", "gradebook.db*", "feedback"))
    student = sorted(rows(theirs))[0]
    nbgrader(root, "autograde", ID, "--student", student)
    assert rows(root) == {student: rows(theirs)[student]}


def test_an_assignment_that_course_yaml_does_not_name(theirs):
    (theirs / "submitted" / "ann" / "other").mkdir(parents=True)
    (theirs / "submitted" / "ann" / "other" / "other.ipynb").write_text("{}")
    with pytest.raises(AssertionError, match=r"course\.yaml: found no assignment 'other', expected one of: "):
        nbgrader(theirs, "autograde", "other")


@pytest.fixture
def formgrader(theirs):
    """A function that asks a formgrader whose server's root is the course: method, path -> body."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyter", "server", "--no-browser", "--allow-root", f"--port={port}",
               "--ServerApp.port_retries=0", "--IdentityProvider.token=token"]
    server = subprocess.Popen(command, cwd=theirs, env={**os.environ, "PATH": os.defpath, "HOME": str(theirs.parent)},
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def ask(method, path):
        request = Request(f"http://127.0.0.1:{port}/formgrader/{path}", b"" if method == "POST" else None,
                          {"Authorization": "token token"}, method=method)
        with urlopen(request, timeout=60) as answer:
            return answer.read().decode()

    try:
        for _ in range(300):
            assert server.poll() is None
            try:
                ask("GET", "api/status")
                break
            except URLError:
                time.sleep(0.1)
        yield ask
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def test_the_formgrader_shows_and_grades(formgrader, own, theirs):
    before = rows(theirs)
    student = sorted(before)[0]
    done = json.loads(formgrader("POST", f"api/submission/{ID}/{student}/autograde"))
    assert done["success"], done
    assert rows(theirs) == before
    submissions = {each["student"]: each for each in json.loads(formgrader("GET", f"api/submissions/{ID}"))}
    assert {name: each["score"] for name, each in submissions.items()} \
        == {name: report.score for name, report in own[1].items()}
    assert not any(each["needs_manual_grade"] for each in submissions.values())
    notebooks = json.loads(formgrader("GET", f"api/submitted_notebooks/{ID}/{ID}"))
    # The order is that of random numbers, and a notebook that nobody could read shows no table.
    readable = [index for index, each in enumerate(notebooks) if own[1][each["student"]].error is None]
    page = formgrader("GET", f"submissions/{notebooks[readable[0]]['id']}/?index={readable[0]}")
    assert "grade-propagate" in page
    assert "<table" in page

    checks = theirs / "solutions" / ID / "checks" / "test_predict.py"  # edited while the server runs
    text = checks.read_text(encoding="utf-8")
    checks.write_text(text.replace("the labels have shape (1, m)", "the labels lie in a row"), encoding="utf-8")
    student = notebooks[readable[0]]["student"]
    done = json.loads(formgrader("POST", f"api/submission/{ID}/{student}/autograde"))
    assert done["success"], done
    assert b"the labels lie in a row" in autograded(theirs)[f"{student}/{ID}/{ID}.ipynb"]
