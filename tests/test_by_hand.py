"""Questions that a person grades, beside functions that are graded here: kept through both doors, and waiting."""

import json
from shutil import copytree, ignore_patterns

import nbformat
import pytest
from books import ID, ROOT, copy_course, nbgrader, rows
from nbgrader.api import Gradebook

from autograder.authoring.release import release_assignment
from autograder.course import CourseError, load_course
from autograder.gradebook.grade_class import grade_class
from autograder.gradebook.place import Place
from autograder.gradebook.standings import class_standings
from autograder.notebooks import SourceNotebook
from autograder.reports import as_json, class_table, notebook_text
from autograder.scale.task import grade_items

WORDS = "The cost falls as long as `alpha` is small. <b>$x$</b>"
PLOT = "picture = [1, 2, 3]"


def cell(kind, grade_id, source, **flags):
    nbgrader_metadata = {"grade": False, "grade_id": grade_id, "locked": False, "schema_version": 3, "solution": False,
                         "task": False, "points": 2.0, **flags}
    made = {"cell_type": kind, "id": grade_id, "metadata": {"nbgrader": nbgrader_metadata}, "source": source}
    return made | ({"outputs": [], "execution_count": None} if kind == "code" else {})


QUESTIONS = [
    cell("markdown", "why", "Because the model answer says so.", grade=True, solution=True),
    cell("code", "plot", "### BEGIN SOLUTION\nmodel_picture = [0]\n### END SOLUTION", grade=True, solution=True,
         points=1.5),
    cell("markdown", "essay", "Write two cells about what you saw.", task=True, locked=True, points=3.0),
]


def graded_here(job, items):
    return zip(items, grade_items(job, items), strict=True)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """A course whose assignment asks three questions more, released; ann answers all, ben none, cai deleted them."""
    root = tmp_path_factory.mktemp("asked")
    assignment = copy_course(root).assignments[ID]
    notebook = json.loads(assignment.source.read_bytes())
    notebook["cells"][6:6] = QUESTIONS[:1]
    notebook["cells"] += QUESTIONS[1:]
    assignment.source.write_text(json.dumps(notebook), encoding="utf-8")
    release_assignment(assignment)
    reference = SourceNotebook.read(assignment).reference
    for student, answers in (("ann", {"why": WORDS, "plot": PLOT}), ("ben", {}), ("cai", None)):
        handed = json.loads(assignment.release.read_bytes())
        for each in handed["cells"]:
            name = each["metadata"].get("nbgrader", {}).get("grade_id")
            each["source"] = {**reference, **(answers or {})}.get(name, each["source"])
        if answers is None:
            gone = {question["id"] for question in QUESTIONS}
            handed["cells"] = [each for each in handed["cells"]
                               if each["metadata"].get("nbgrader", {}).get("grade_id") not in gone]
        place = root / "submitted" / student / ID
        place.mkdir(parents=True)
        (place / f"{ID}.ipynb").write_text(json.dumps(handed), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def reports(asked):
    course = load_course(asked)
    return grade_class(course, course.assignments[ID], graded_here)


@pytest.fixture(scope="module")
def theirs(asked, tmp_path_factory):
    root = tmp_path_factory.mktemp("theirs") / "course"
    copytree(asked, root, ignore=ignore_patterns("autograded", "gradebook.db*"))
    nbgrader(root, "autograde", ID)
    return root


def test_no_model_answer_is_released(asked):
    text = load_course(asked).assignments[ID].release.read_text(encoding="utf-8")
    assert "YOUR ANSWER HERE" in text
    assert "model" not in "".join("".join(each["source"]) for each in json.loads(text)["cells"]
                                  if each["metadata"].get("nbgrader", {}).get("grade_id") in ("why", "plot"))


def test_every_total_says_what_a_person_is_still_to_give(asked, reports):
    assert {student: report.score for student, report in reports.items()} == {"ann": 20, "ben": 20, "cai": 20}
    from rich.console import Console

    console = Console(width=200)
    with console.capture() as shown:
        course = load_course(asked)
        standings = class_standings(Place.of(course, course.assignments[ID]), reports)
        console.print(notebook_text(reports["ann"]), class_table(standings, ""))
    assert "20 of 20, 6.5 by hand" in shown.get()
    table = [" ".join(line.split()) for line in shown.get().split("optimize")[-1].splitlines()]
    assert "predict by hand of 26.5 remarks" in table
    assert "ann 2 8 6 4 0 … 20" in table
    assert json.loads(as_json(reports["ann"]))["by_hand"] == 6.5


def test_both_doors_leave_the_same_rows(asked, reports, theirs):
    assert rows(theirs) == rows(asked)


def test_what_is_answered_waits_and_what_is_not_has_no_points(asked, reports):
    found = rows(asked)
    waiting = (None, None, True)
    assert [found["ann"]["grades"][name] for name in ("why", "plot", "essay")] == [waiting] * 3
    assert [found["ben"]["grades"][name] for name in ("why", "plot", "essay")] == [(0, None, False)] * 2 + [waiting]
    assert found["cai"]["grades"] == found["ben"]["grades"]
    assert found["ben"]["comments"]["why"] == "No response."
    assert found["ann"]["comments"]["why"] is None
    assert found["ann"]["grades"]["grade-propagate"][0] == 8


def test_the_answers_are_kept_as_text(asked, reports):
    notebook = nbformat.read(asked / "autograded" / "ann" / ID / f"{ID}.ipynb", 4)
    cells = {each.metadata.nbgrader.grade_id: each for each in notebook.cells if "nbgrader" in each.metadata}
    assert cells["why"].source == f"```\n{WORDS}\n```"  # no markup of a student's reaches a page
    assert cells["plot"].source == PLOT
    assert cells["essay"].source == QUESTIONS[2]["source"]
    assert cells["why"].metadata.nbgrader.points == 2


def test_a_persons_score_outlives_a_regrade(asked, reports, tmp_path):
    root = tmp_path / "course"
    copytree(asked, root)
    with Gradebook(f"sqlite:///{root}/gradebook.db") as book:
        grade = book.find_grade("why", ID, ID, "ann")
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        book.find_comment("why", ID, ID, "ann").manual_comment = "Nearly."
        book.db.commit()
    course = load_course(root)
    grade_class(course, course.assignments[ID], graded_here, force=True)
    assert rows(root)["ann"]["grades"]["why"] == (None, 1.5, True)
    nbgrader(root, "generate_feedback", ID)
    page = (root / "feedback" / "ann" / ID / f"{ID}.html").read_text(encoding="utf-8")
    assert "Nearly." in page
    assert "alpha" in page


def test_a_graded_class_is_not_graded_again(asked, reports):
    course = load_course(asked)
    asked_for = []
    again = grade_class(course, course.assignments[ID], lambda job, items: asked_for.extend(items) or ())
    assert asked_for == []
    assert again == reports


def test_points_that_are_none_are_named(tmp_path):
    assignment = copy_course(tmp_path).assignments[ID]
    notebook = json.loads((ROOT / "solutions" / ID / f"{ID}.ipynb").read_bytes())
    notebook["cells"].append(cell("markdown", "why", "x", grade=True, solution=True, points="many"))
    assignment.source.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(CourseError, match=r"cell why: found 'many' points, expected a number"):
        SourceNotebook.read(assignment)
