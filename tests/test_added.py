"""Assignments as an author would add them (tests/assignments/): k-means, texts, a class. No other test knows them."""

import shutil
from pathlib import Path

import pytest
import yaml

from autograder.authoring.mutate import strengths
from autograder.authoring.release import release_assignment
from autograder.authoring.sample import answers_in
from autograder.authoring.validate import facts
from autograder.course import load_course
from autograder.grading import Grader
from autograder.notebooks import SourceNotebook
from autograder.submission import Submission

ROOT = Path(__file__).parent.parent
ADDED = ROOT / "tests" / "assignments"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course of its own with all of them."""
    root = tmp_path_factory.mktemp("added")
    entries = yaml.safe_load((ADDED / "entries.yaml").read_text(encoding="utf-8"))
    settings = {"course": "added", "assignments": entries}
    (root / "course.yaml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    shutil.copytree(ADDED, root / "solutions", ignore=shutil.ignore_patterns("*.yaml"))
    return load_course(root)


def test_what_a_person_grades_is_beside_it(course):
    assert SourceNotebook.read(course.assignments["k-means"]).points_by_hand == 2


def test_known_mistakes_of_every_kind_get_their_hint(course):
    """Of a class by what its objects answer, of a variable by its value."""
    assignment, reports = course.assignments["pieces"], {}
    known = answers_in(assignment.misconceptions, ["learning_rate"])
    with Grader(course, assignment, seed=5) as grader:
        submissions = [Submission(f"{name}__{form}", grader.source.filled({name: text}))
                       for name, forms in known.items() for form, text in forms.items()]
        grader.grade(submissions, lambda submission, report: reports.update({submission.notebook: report}))
        hints = {f"{each.function}__{each.name}": each.hint for each in grader.harness.hints.known}
    assert len(hints) == len(reports) == 5
    for name, hint in hints.items():
        function = reports[name].functions[name.partition("__")[0]]
        assert hint in {check.hint for check in function.checks}, (name, function.checks)


@pytest.mark.slow
@pytest.mark.parametrize("id_", ["k-means", "text-features", "pieces"])
def test_an_added_assignment_is_whole(course, id_):
    assignment = course.assignments[id_]
    release_assignment(assignment)
    assert [fact for fact in facts(course, assignment) if not fact.holds] == []
    assert [line for strength in strengths(course, assignment) for line in strength.problems] == []
