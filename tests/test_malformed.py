"""The malformed folder, through both doors: everything is graded as it deserves, and nothing stops the batch."""

from shutil import copytree, ignore_patterns

import pytest
from books import autograded, copy_course, nbgrader, right_answers, rows
from malformed import ASSIGNMENT, EVERY, FUNCTIONS, MALFORMED, make_folder

from autograder.course import load_course
from autograder.gradebook.book import ClassBook
from autograder.grading import Grader
from autograder.notebooks import read_submission
from autograder.submission import Submission


@pytest.fixture(scope="module")
def class_folder(tmp_path_factory):
    """A course with the malformed folder as its class."""
    root = tmp_path_factory.mktemp("course")
    copy_course(root)
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
    for row in rows(class_folder).values():
        assert row["grades"].keys() == {f"grade-{name}" for name in FUNCTIONS}
        assert all(auto is not None and not waits for auto, _, waits in row["grades"].values())


def test_nbgraders_door_leaves_the_same_rows_and_notebooks(own_door, class_folder, tmp_path):
    root = tmp_path / "course"
    copytree(class_folder, root, symlinks=True, ignore=ignore_patterns("autograded", "gradebook.db*", "submitted"))
    make_folder(root / "submitted", right_answers())
    nbgrader(root, "autograde", ASSIGNMENT)
    assert rows(root) == rows(class_folder)
    ours, theirs = autograded(class_folder), autograded(root)
    assert ours.keys() == theirs.keys()
    assert {name.split("/")[0] for name in ours} == students()
    assert [name for name in ours if ours[name] != theirs[name]] == []
