"""Due dates, the roster, and what a grade is made of: the gradebook, the table and both doors agree."""

import json
from shutil import copytree, ignore_patterns

import pytest
import yaml
from books import ID, copy_course, nbgrader, right_answers
from nbgrader.api import Gradebook
from rich.console import Console

from autograder.course import CourseError, load_course
from autograder.gradebook.dry_run import preview
from autograder.gradebook.grade_class import grade_class
from autograder.gradebook.history import entries
from autograder.gradebook.place import Place
from autograder.gradebook.standings import class_standings
from autograder.late import Late
from autograder.report import PASSED, Check, FunctionReport, Report
from autograder.reports import class_line, class_table
from autograder.roster import read_roster

ROSTER = """\ufeffid,name,e-mail,group,extension
ann,Ann Lee,ann@example.org,A,
ben,"Ben de Boer",ben@example.org,B,
cai,Cai Wu,cai@example.org,A,2
dee,Dee,,B,
eve,Eve,,A,
"""
HANDED_IN = {"ann": "2026-10-15 10:00:00 UTC", "ben": "2026-10-15 10:00:00 UTC", "cai": "2026-10-15 10:00:00 UTC",
             "dee": "2026-10-14 22:05:00 UTC", "fay": None}
DUE = {"due": "2026-10-14", "late": {"grace_minutes": 15, "per_day": 0.1, "floor": 0.5},
       "extensions": {"groups": {"B": 1}}}


def settle(root, **changes):
    """Change settings of the assignment in course.yaml."""
    data = yaml.safe_load((root / "course.yaml").read_text(encoding="utf-8"))
    data["timezone"] = "Europe/Berlin"
    data["assignments"][ID].update(changes)
    (root / "course.yaml").write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    return load_course(root)


def full_marks(job, items):
    """Stands for the grading, which other tests are about; nobody is graded twice."""
    assignment = load_course(job.root).assignments[job.assignment]
    for item in items:
        functions = {name: FunctionReport(each.points, (Check("it is right", PASSED, each.points, each.points),))
                     for name, each in assignment.functions.items()}
        yield item, Report(item.notebook, assignment.id, functions, seed=5)


def nobody(job, items):
    assert not items
    return ()


def standings(root, reports=None):
    course = load_course(root)
    return class_standings(Place.of(course, course.assignments[ID]), reports)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A class that is graded, before course.yaml has any due date."""
    root = tmp_path_factory.mktemp("late")
    copy_course(root)
    (root / "students.csv").write_text(ROSTER, encoding="utf-8")
    for student, time in HANDED_IN.items():
        place = root / "submitted" / student / ID
        place.mkdir(parents=True)
        (place / f"{ID}.ipynb").write_text(json.dumps(right_answers()), encoding="utf-8")
        if time:
            (place / "timestamp.txt").write_text(time, encoding="utf-8")
    course = load_course(root)
    grade_class(course, course.assignments[ID], full_marks)
    return root


@pytest.fixture
def root(template, tmp_path):
    copytree(template, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_due_dates_count_without_force_and_the_table_says_what_the_gradebook_says(root):
    assert {each.penalty for each in standings(root).values()} == {0}
    course = settle(root, **DUE)
    changes = {each.student: each for each in preview(course, course.assignments[ID], nobody, seed=1).changes}
    assert {name: (each.before, each.after) for name, each in changes.items()} == {"ann": (20, 18)}
    assert changes["ann"].reasons == ("late penalty 0 → 2",)
    grade_class(course, course.assignments[ID], nobody)

    # Due at 23:59:59 in Berlin, 21:59:59 UTC: dee is within the grace, ben and cai have a day or two more.
    found = standings(root)
    assert {name: each.penalty for name, each in found.items()} == {
        "ann": 2, "ben": 0, "cai": 0, "dee": 0, "eve": 0, "fay": 0}
    assert (found["ann"].score, found["ann"].reached, found["eve"].status) == (18, 20, "nothing handed in")
    assert [name for name, each in found.items() if not each.on_roster] == ["fay"]
    with Gradebook(f"sqlite:///{root}/gradebook.db", "ml-foundations") as book:
        assert book.find_submission(ID, "ann").late_submission_penalty == 2
        assert (book.find_student("ben").first_name, book.find_student("ben").last_name) == ("Ben de", "Boer")
        grade = book.find_grade("grade-predict", ID, ID, "ann")
        grade.manual_score, grade.extra_credit = 1.0, 0.5
        book.db.commit()
    nbgrader(root, "export")
    assert "eve,," in (root / "grades.csv").read_text(encoding="utf-8").replace("Eve", "")

    # A person's score moves the penalty with it, and a corrected time takes it away.
    grade_class(course, course.assignments[ID], nobody)
    ann = standings(root)["ann"]
    assert (ann.reached, ann.penalty, ann.score, ann.changed_by_person) == (17.5, 1.75, 15.75, ["predict"])
    console = Console(width=10_000)
    with console.capture() as shown:
        console.print(class_table(standings(root), "the class"))
    rows = [line.split() for line in shown.get().splitlines()]
    assert ["ann", "2", "8", "6", "1.5", "*", "−1.75", "15.75"] in rows
    assert ["eve", "–", "–", "–", "–", "–", "nothing", "handed", "in"] in rows
    assert class_line(list(standings(root).values())).startswith("5 graded, mean 19.1 of 20")
    (root / "submitted" / "ann" / ID / "timestamp.txt").write_text("2026-10-14 10:00:00 UTC", encoding="utf-8")
    grade_class(course, course.assignments[ID], nobody)
    assert standings(root)["ann"].penalty == 0
    assert (root / "autograded" / "ann" / ID / "timestamp.txt").read_text().startswith("2026-10-14 10")


def test_nbgraders_door_does_the_same(root, tmp_path_factory):
    settle(root, **DUE)
    other = tmp_path_factory.mktemp("theirs") / "course"
    copytree(root, other, ignore=ignore_patterns("autograded", "gradebook.db*"))
    said = nbgrader(root, "autograde", ID)  # everybody is graded already
    assert "Skipping existing assignment" in said
    nbgrader(other, "autograde", ID)
    course = load_course(other)
    for place in (root, other):
        found = standings(place)
        assert {name: each.penalty for name, each in found.items() if each.penalty} == {"ann": 2}
        assert found["ben"].seconds_late == 0
    with Place.of(course, course.assignments[ID]).reading() as db:
        (entry,) = entries(db, "ann", ID)
    assert (entry.score, entry.seed != 0, len(entry.engine), len(entry.suite)) == (20, True, 12, 12)


@pytest.mark.parametrize(("seconds", "penalty"), [
    (0, 0), (900, 0), (901, 2), (86_400 + 900, 2), (86_400 + 901, 4), (4 * 86_400, 8), (99 * 86_400, 10)])
def test_a_day_that_has_begun_counts_and_the_floor_stays(seconds, penalty):
    assert Late(grace_minutes=15, per_day=0.1, floor=0.5).penalty(20, seconds) == penalty


@pytest.mark.parametrize(("text", "line"), [
    ("name,group\n", "students.csv:1: found name, group; expected columns of id, name, email, group, extension"),
    ("id,phone\n", "students.csv:1: found id, phone; expected columns"),
    ("id,group\nann,A\nann,B\n", "students.csv:3: found 'ann' twice, expected each student once"),
    ("id,group\nann\n", "students.csv:2: found 1 cells, expected 2 as in line 1"),
    ("id,extension\nann,long\n", "students.csv:2: extension: found 'long', expected a number of days"),
    ("id\n../x\n", "students.csv:2: found '../x', expected an id that can name a folder"),
    ("id,group\nann,A\n", "assignments.vectorized.extensions.groups: found 'B', expected a group of students.csv: A"),
    ("id,group\nann,caf\udce9\n", "students.csv: found text in another encoding, expected UTF-8"),
])
def test_a_fault_of_the_roster_is_one_line(root, text, line):
    course = settle(root, **DUE)
    (root / "students.csv").write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(CourseError) as caught:
        read_roster(course)
    assert line in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
