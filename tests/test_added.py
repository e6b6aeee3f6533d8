"""Assignments as an author would add them (tests/assignments/): k-means, and one of texts. No test knows them."""

import shutil
from pathlib import Path

import pytest
import yaml

from autograder.authoring.mutate import strengths
from autograder.authoring.release import release_assignment
from autograder.authoring.validate import facts
from autograder.course import load_course
from autograder.notebooks import SourceNotebook

ROOT = Path(__file__).parent.parent
ADDED = ROOT / "tests" / "assignments"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course of its own with both."""
    root = tmp_path_factory.mktemp("added")
    entries = yaml.safe_load((ADDED / "entries.yaml").read_text(encoding="utf-8"))
    settings = {"course": "added", "assignments": entries}
    (root / "course.yaml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    shutil.copytree(ADDED, root / "solutions", ignore=shutil.ignore_patterns("*.yaml"))
    return load_course(root)


def test_what_a_person_grades_is_beside_it(course):
    assert SourceNotebook.read(course.assignments["k-means"]).points_by_hand == 2


@pytest.mark.slow
@pytest.mark.parametrize("id_", ["k-means", "text-features"])
def test_an_added_assignment_is_whole(course, id_):
    assignment = course.assignments[id_]
    release_assignment(assignment)
    assert [fact for fact in facts(course, assignment) if not fact.holds] == []
    assert [line for strength in strengths(course, assignment) for line in strength.problems] == []
