"""The class's book: rows and notebooks as nbgrader has them, and nothing lost or shown that should not be."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree, rmtree

import nbformat
import pytest
from books import ID, copy_course, nbgrader
from commands import autograder
from nbgrader.api import Gradebook
from nbgrader.utils import determine_grade

from autograder.course import CourseError, load_course
from autograder.gradebook import book as gradebook
from autograder.gradebook import fingerprint as fingerprints
from autograder.gradebook.autograded import autograded_notebook, to_text
from autograder.gradebook.book import ClassBook
from autograder.gradebook.fingerprint import fingerprint
from autograder.notebooks import SourceNotebook
from autograder.report import BROKEN, ERROR, FAILED, PASSED, Check, FunctionReport, Report, Violation

PACKAGE = Path(gradebook.__file__).parent.parent
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\x1b[31m\u202e"


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A course whose gradebook knows the assignment already."""
    root = tmp_path_factory.mktemp("course")
    course = copy_course(root)
    with ClassBook(course, course.assignments[ID]):
        return root


@pytest.fixture
def course(template, tmp_path):
    copytree(template, tmp_path, dirs_exist_ok=True)
    return load_course(tmp_path)


@pytest.fixture
def book(course):
    with ClassBook(course, course.assignments[ID]) as book:
        yield book


def hand_in(course, student, change=lambda notebook: None, timestamp=None):
    notebook = json.loads(course.assignments[ID].source.read_bytes())
    change(notebook)
    folder = course.root / "submitted" / student / ID
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{ID}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    if timestamp:
        (folder / "timestamp.txt").write_text(timestamp, encoding="utf-8")


def report_of(course, share=1.0, **functions):
    """A report in which every function earns `share`, but for those that are given."""
    assignment = course.assignments[ID]
    status = PASSED if share == 1 else FAILED
    reports = {
        name: functions.get(name) or FunctionReport(
            function.points, (Check("it is right", status, share * function.points, function.points),))
        for name, function in assignment.functions.items()
    }
    return Report("x", ID, reports)


def rows(course):
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "ml-foundations") as book:
        return {submission.student.id: submission.to_dict() for submission in book.assignment_submissions(ID)}


def grade_row(course, student, function, **changes):
    """A grade as nbgrader has it; `changes` are what a person enters in the formgrader."""
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "ml-foundations") as book:
        grade = book.find_grade(f"grade-{function}", ID, ID, student)
        for name, value in changes.items():
            setattr(grade, name, value)
        book.db.commit()
        return grade.to_dict()


def autograded(course, student):
    return nbformat.read(course.root / "autograded" / student / ID / f"{ID}.ipynb", as_version=4)


def cell_of(notebook, grade_id):
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def graded_cell(notebook, function):
    return cell_of(notebook, f"grade-{function}")


def test_the_rows_and_the_notebook_say_the_same(course, book):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    book.write(handed, report_of(course, 0.75))
    row = rows(course)["ann"]
    assert (row["score"], row["max_score"], row["needs_manual_grade"]) == (15, 20, False)
    notebook = autograded(course, "ann")
    nbformat.validate(notebook)
    for function, points in {"initialize": 2, "propagate": 8, "optimize": 6, "predict": 4}.items():
        cell = graded_cell(notebook, function)
        assert determine_grade(cell) == (0.75 * points, points)
        assert cell.outputs[1].data["text/plain"] == repr(0.75 * points)
        assert "it is right" in cell.outputs[0].data["text/html"]


def test_a_report_comes_back_as_it_was(course, book):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    assert book.graded(handed) is None
    violation = Violation("for-loop", "propagate", 4, "a loop over `m`", "use `@`", "for i in range(m):\n^^^")
    looped = FunctionReport(8, (Check("dw is right", PASSED, 8, 8),), (violation,), suspicious="30 times")
    report = report_of(course, propagate=looped)
    book.write(handed, report)
    assert book.graded(handed) == replace(report, notebook=str(handed.path))
    book.close()
    with ClassBook(course, course.assignments[ID]) as again:
        assert again.graded(handed) == replace(report, notebook=str(handed.path))


@pytest.mark.parametrize("spoil", ["submission", "row", "notebook", "engine", "half a notebook"])
def test_what_changed_or_got_lost_is_graded_again(course, book, spoil):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    book.write(handed, report_of(course))
    place = course.root / "autograded" / "ann" / ID / f"{ID}.ipynb"
    match spoil:
        case "submission":
            hand_in(course, "ann", lambda notebook: notebook["cells"].pop())
        case "row":
            with Gradebook(f"sqlite:///{course.root}/gradebook.db", "ml-foundations") as opened:
                opened.remove_submission(ID, "ann")
        case "notebook":
            place.unlink()
        case "engine":
            (course.root / "solutions" / ID / "misconceptions.py").write_text("")
        case "half a notebook":
            place.chmod(0o644)
            place.write_bytes(place.read_bytes()[:1000])
    book.close()
    with ClassBook(course, course.assignments[ID]) as again:
        (handed,) = again.submissions()
        assert again.graded(handed) is None
        again.write(handed, report_of(course, 0.5))
        assert again.graded(handed).score == 10
    assert rows(course)["ann"]["score"] == 10


def test_a_kill_between_row_and_notebook_is_healed(course, book, monkeypatch):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    book.write(handed, report_of(course, 0.5))
    hand_in(course, "ann", lambda notebook: notebook["cells"].pop())
    (handed,) = book.submissions()
    with monkeypatch.context() as patch:
        patch.setattr(gradebook.os, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            book.write(handed, report_of(course))
    book.close()
    partial = course.root / "autograded" / ".partial" / ID
    assert list(partial.iterdir())
    with ClassBook(course, course.assignments[ID]) as again:
        assert not partial.exists()
        assert again.graded(handed) is None
        again.write(handed, report_of(course))
        assert again.graded(handed).score == 20


def test_what_a_look_at_its_files_shows_to_be_unchanged_is_not_read_again(course, book):
    for student in ("ann", "bob", "cid", "dan", "eve", "fay"):
        hand_in(course, student, timestamp="2026-02-03 04:05:06 UTC" if student == "ann" else None)
    time.sleep(0.2)  # a file that has just been written may be written again at the same time
    handed = {each.student: each for each in book.submissions()}
    results = [(each, replace(report_of(course, 0.5), notebook=str(each.path))) for each in handed.values()]
    broken = FunctionReport(4, (Check("it is right", BROKEN, 0, 4, "our fault", reason="expected 7"),))
    results[-1] = (results[-1][0], report_of(course, predict=broken))
    book.write_all(results)
    assert list(book.unchanged()) == []
    book.remember(results)
    book.close()
    hand_in(course, "bob", lambda notebook: notebook["cells"].pop())
    hand_in(course, "cid", timestamp="2026-02-03 04:05:06 UTC")
    (course.root / "autograded" / "dan" / ID / f"{ID}.ipynb").unlink()
    with ClassBook(course, course.assignments[ID]) as again:
        known = dict(again.unchanged())
        assert {each.student for each in known} == {"ann", "eve"}
        for each, report in known.items():
            assert each == replace(handed[each.student], data=b"")
            assert report == dict(zip(handed, [result for _, result in results], strict=True))[each.student]
            assert again.graded(handed[each.student]) == report
        assert [each.student for each in again.submissions({"ann", "eve"})] == ["bob", "cid", "dan", "fay"]
    kept = course.root / "autograded" / ".partial" / f"{ID}.known"
    assert "expected 7" not in kept.read_text()
    kept.write_text(kept.read_text()[:-100])
    with ClassBook(course, course.assignments[ID]) as again:
        assert list(again.unchanged()) == []
        again.remember(results)
    (course.root / "solutions" / ID / "misconceptions.py").write_text("")  # another engine
    with ClassBook(course, course.assignments[ID]) as again:
        assert list(again.unchanged()) == []


def test_several_are_entered_in_one_commit_or_none_of_them(course, book, monkeypatch):
    for student in ("ann", "bob", "cid"):
        hand_in(course, student)
    handed = list(book.submissions())
    results = [(each, report_of(course, 0.5)) for each in handed]
    with monkeypatch.context() as patch:
        patch.setattr(book, "_made", lambda student, made=book._made: made(student) if student != "cid" else 1 / 0)
        with pytest.raises(ZeroDivisionError):
            book.write_all(results)
    book.close()
    assert rows(course) == {}
    assert not list((course.root / "autograded").glob("*/*/*.ipynb"))
    with ClassBook(course, course.assignments[ID]) as again:
        again.write_all(results)
        assert [again.graded(each).score for each in handed] == [10, 10, 10]
    assert {student: row["score"] for student, row in rows(course).items()} == {"ann": 10, "bob": 10, "cid": 10}


def test_two_cannot_write_at_the_same_time(course, book):
    with pytest.raises(CourseError, match="autograded/: another process is grading vectorized here"):
        ClassBook(course, course.assignments[ID])
    book.close()
    with ClassBook(course, course.assignments[ID]):
        pass


def test_what_a_person_entered_stays(course, book):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    book.write(handed, report_of(course, 0.5))
    grade_row(course, "ann", "propagate", manual_score=7.0, extra_credit=0.5)
    book.write(handed, report_of(course, 0.25))
    row = grade_row(course, "ann", "propagate")
    assert (row["auto_score"], row["manual_score"], row["extra_credit"]) == (2, 7, 0.5)
    assert row["needs_manual_grade"]  # as nbgrader does: a person has a look at what became of it
    assert not grade_row(course, "ann", "optimize")["needs_manual_grade"]


def test_a_broken_check_is_left_to_a_person(course, book):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    broken = FunctionReport(4, (Check("it is right", BROKEN, 0, 4, "our fault"),))
    book.write(handed, report_of(course, predict=broken))
    assert grade_row(course, "ann", "predict")["needs_manual_grade"]
    assert not grade_row(course, "ann", "optimize")["needs_manual_grade"]


def test_a_held_function_is_left_to_a_person_and_keeps_its_points(course, book):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    held = FunctionReport(4, (Check("it is right", PASSED, 4, 4),), suspicious="30 times the reference's time")
    for report, waits in ((report_of(course, predict=held), True), (report_of(course), False)):
        book.write(handed, report)
        row = grade_row(course, "ann", "predict")
        assert (row["auto_score"], row["needs_manual_grade"]) == (4, waits)
        assert not grade_row(course, "ann", "optimize")["needs_manual_grade"]
    book.write(handed, report_of(course, predict=held))
    grade_row(course, "ann", "predict", manual_score=3.0, needs_manual_grade=False)  # as the formgrader leaves it
    book.close()
    with ClassBook(course, course.assignments[ID]) as again:
        assert again.graded(handed).functions["predict"] == held  # so it is not graded again
    row = grade_row(course, "ann", "predict")
    assert (row["manual_score"], row["needs_manual_grade"]) == (3, False)


HOLDS = """
from dataclasses import replace
from autograder.grading import grade_one

def grade(course, assignment, submission):
    report = grade_one(course, assignment, submission)
    held = replace(report.functions["predict"], suspicious="30 times the reference's time")
    return replace(report, functions={**report.functions, "predict": held})
"""


def test_nbgraders_door_holds_too(course):
    hand_in(course, "ann")
    (course.root / "holds.py").write_text(HOLDS, encoding="utf-8")
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write('\nc.SubmissionExporter.grade = "holds.grade"\n')
    nbgrader(course.root, "autograde", ID)
    row = grade_row(course, "ann", "predict")
    assert (row["auto_score"], row["needs_manual_grade"]) == (4, True)
    assert not grade_row(course, "ann", "optimize")["needs_manual_grade"]
    text = graded_cell(autograded(course, "ann"), "predict").outputs[0].data["text/html"]
    assert "Your instructor will have a look at this function" in text
    assert "30 times" not in text


ODD_NAMES = {b"caf\xe9": "submitted/caf\\udce9: found a name that is not UTF-8",
             b"two\nlines": "submitted/two\\nlines: found a name with a line break"}


def odd_class(course):
    for student in (b"[abc]", b"bob", *ODD_NAMES):
        hand_in(course, os.fsdecode(student))
    (course.root / "submitted" / "[abc]" / ID / "passwords").symlink_to("/etc/hostname")


def test_folders_with_odd_names_stop_nobody(course):
    odd_class(course)
    run = autograder("grade", ID, "--feedback", cwd=course.root)
    assert run.returncode == 0, run.stderr
    for sentence in ODD_NAMES.values():
        assert sentence in run.stderr
    assert run.stderr.count("rename the folder and grade again") == 2
    assert {student: row["score"] for student, row in rows(course).items()} == {"[abc]": 20, "bob": 20}
    for student in ("[abc]", "bob"):
        page = course.root / "feedback" / student / ID / f"{ID}.html"
        assert "<b>20</b> of 20 points" in page.read_text(encoding="utf-8")


def test_folders_with_odd_names_stop_nobody_at_nbgraders_door(course):
    odd_class(course)
    said = nbgrader(course.root, "autograde", ID)
    for sentence in ODD_NAMES.values():
        assert sentence in said
    assert {student: row["score"] for student, row in rows(course).items()} == {"[abc]": 20, "bob": 20}
    assert [path.name for path in (course.root / "autograded" / "[abc]" / ID).iterdir()] == [f"{ID}.ipynb"]


@pytest.mark.parametrize("change", [
    "solutions/vectorized/misconceptions.py", "solutions/vectorized/checks/test_predict.py",
    "solutions/vectorized/data/labels.csv", "solutions/one-loop/misconceptions.py",
])
def test_whatever_a_grade_depends_on_changes_the_fingerprint(course, change):
    two_loops = course.assignments["two-loops"]
    before = [fingerprint(course, assignment) for assignment in (two_loops, course.assignments[ID])]
    (course.root / change).parent.mkdir(exist_ok=True)
    (course.root / change).write_text("changed = True\n", encoding="utf-8")
    after = [fingerprint(course, assignment) for assignment in (two_loops, course.assignments[ID])]
    assert after[0] != before[0]  # it takes hints from the others
    assert (after[1] != before[1]) == ("vectorized" in change)


def test_due_dates_are_no_part_of_a_grade(course):
    before = fingerprint(course, course.assignments[ID])
    file = course.root / "course.yaml"
    text = file.read_text(encoding="utf-8")
    late = "    title: Another\n    due: 2026-10-14\n    late: {per_day: 0.1}\n"
    file.write_text(text.replace("    title: Logistic regression without loops\n", late), encoding="utf-8")
    course = load_course(course.root)
    assert course.assignments[ID].due is not None
    assert fingerprint(course, course.assignments[ID]) == before


@pytest.mark.parametrize("module", ["grading/growth.py", "grading/grade.py", "course.py", "analysis/model.py",
                                    "sandbox/child.py", "checks/answers.py", "reports/words.py", "new_module.py"])
def test_a_change_of_the_engine_changes_the_fingerprint(course, tmp_path, monkeypatch, module):
    package = tmp_path / "engine"
    copytree(PACKAGE, package)
    monkeypatch.setattr(fingerprints, "_PACKAGE", package)
    before = fingerprint(course, course.assignments[ID])
    (package / "__pycache__").mkdir(exist_ok=True)
    (package / "__pycache__" / "x.pyc").write_bytes(b"x")
    for name in ("cli.py", "author_commands.py", "class_commands.py", "gradebook/lateness.py",
                 "reports/class_report.py"):
        (package / name).write_text("")
    assert fingerprint(course, course.assignments[ID]) == before
    with (package / module).open("a") as file:
        file.write("\n")
    assert fingerprint(course, course.assignments[ID]) != before


def test_all_that_grading_imports_is_in_the_fingerprint():
    code = """
import sys, autograder.grading
print(*(module.__file__ for name, module in sys.modules.items() if name.startswith("autograder")), sep="\\n")
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = {Path(line) for line in run.stdout.splitlines()}
    assert PACKAGE / "analysis" / "walk.py" in imported
    # The sandbox's own process imports by file what this one does not.
    assert imported | set((PACKAGE / "sandbox").glob("*.py")) <= set(fingerprints._files(PACKAGE))


def test_long_cells_are_cut_and_the_rest_is_left_out(course, book):
    def write_much(notebook):
        for number in range(100):
            notebook["cells"].append({"cell_type": "code", "source": f"x = {number}\n" * 10_000, "metadata": {},
                                      "outputs": []})

    hand_in(course, "ann", write_much)
    (handed,) = book.submissions()
    book.write(handed, report_of(course))
    notebook = autograded(course, "ann")
    assert sum(len(cell.source) for cell in notebook.cells) < 100_000
    assert "Further cells are left out here. They were run." in notebook.cells[-1].source
    assert "def optimize" in cell_of(notebook, "optimize").source


def test_nothing_is_hidden_from_the_reader_of_a_page(course, book):
    def hide(notebook):
        cell_of(notebook, "predict")["source"] = "# innocent\rhidden = 1\r\nx = 'a\u202eb'\u200b # \u2066c\n"

    hand_in(course, "ann", hide)
    (handed,) = book.submissions()
    book.write(handed, report_of(course))
    shown = cell_of(autograded(course, "ann"), "predict").source
    assert shown == "# innocent\nhidden = 1\nx = 'a\\u202eb'\\u200b # \\u2066c\n"


def test_notes_stand_at_the_top_of_the_page(course, book):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    book.write(handed, replace(report_of(course), notes=(f"`{EVIL}` is not installed",)))
    assert "is not installed" in autograded(course, "ann").cells[0].source
    assert book.graded(handed).notes == (f"`{EVIL}` is not installed",)
    book.write_feedback()
    assert_safe(course, "ann")


def test_an_unanswered_stub_has_nbgraders_comment(course, book):
    def forget(notebook):
        cell_of(notebook, "predict")["source"] = book.source.stubs["predict"]

    hand_in(course, "ann", forget)
    (handed,) = book.submissions()
    book.write(handed, report_of(course))
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "ml-foundations") as opened:
        assert opened.find_comment("predict", ID, ID, "ann").auto_comment == "No response."
        assert opened.find_comment("propagate", ID, ID, "ann").auto_comment is None


def test_late_submissions_are_nbgraders_affair(course):
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write('\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "ml-foundations") as opened:
        opened.update_or_create_assignment(ID, duedate=datetime(2026, 1, 1))
    hand_in(course, "late", timestamp="2026-01-02 10:00:00 UTC")
    hand_in(course, "timely", timestamp="2025-12-31 10:00:00 UTC")
    with ClassBook(course, course.assignments[ID]) as book:
        for handed in book.submissions():
            book.write(handed, report_of(course))
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "ml-foundations") as opened:
        penalties = {each.student.id: each.late_submission_penalty for each in opened.assignment_submissions(ID)}
        assert penalties == {"late": 20, "timely": 0}
    assert (course.root / "autograded" / "late" / ID / "timestamp.txt").read_text() == "2026-01-02 10:00:00 UTC"


def test_nothing_beside_the_notebook_is_copied(course, book):
    hand_in(course, "ann")
    folder = course.root / "submitted" / "ann" / ID
    (folder / "page.html").write_text(EVIL)
    (folder / "link").symlink_to("/etc/passwd")
    (handed,) = book.submissions()
    book.write(handed, report_of(course))
    assert [path.name for path in (course.root / "autograded" / "ann" / ID).iterdir()] == [f"{ID}.ipynb"]


def test_an_unreadable_notebook_has_a_row_and_the_reason(course, book):
    folder = course.root / "submitted" / "ann" / ID
    folder.mkdir(parents=True)
    (folder / "<script>.ipynb").write_bytes(b"[]")
    (handed,) = book.submissions()
    zero = Report("x", ID, {name: FunctionReport(f.points) for name, f in course.assignments[ID].functions.items()},
                  "`````\n<script>alert(1)</script>")
    book.write(handed, zero)
    row = rows(course)["ann"]
    assert (row["score"], row["needs_manual_grade"]) == (0, False)
    notebook = autograded(course, "ann")
    assert "Nothing in this submission could be graded." in notebook.cells[0].source
    book.write_feedback()
    assert_safe(course, "ann")


def test_cells_that_changed_after_grading_are_refused(course, book):
    hand_in(course, "ann")
    (handed,) = book.submissions()
    book.write(handed, report_of(course))
    book.close()
    source = course.assignments[ID].source
    source.write_text(source.read_text(encoding="utf-8").replace("given-sigmoid", "given-function"), encoding="utf-8")
    with pytest.raises(CourseError, match="the cells given-function, given-sigmoid came or went"):
        ClassBook(course, course.assignments[ID])


def test_a_changed_text_is_entered_anew(course, book):
    book.close()
    source = course.assignments[ID].source
    source.write_text(source.read_text(encoding="utf-8").replace("Run these", "Please run these"), encoding="utf-8")
    text = source.read_text(encoding="utf-8").replace("no loop.", "no loop!")
    source.write_text(text, encoding="utf-8")
    with ClassBook(course, course.assignments[ID]), Gradebook(f"sqlite:///{course.root}/gradebook.db") as opened:
        assert "no loop!" in opened.find_source_cell("grade-initialize", ID, ID).source


def test_a_gradebook_elsewhere_is_used(course, tmp_path):
    elsewhere = tmp_path / "elsewhere.db"
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f'\nc.CourseDirectory.db_url = "sqlite:///{elsewhere}"\n')
    hand_in(course, "ann")
    with ClassBook(course, course.assignments[ID]) as book:
        for handed in book.submissions():
            book.write(handed, report_of(course))
    with Gradebook(f"sqlite:///{elsewhere}") as opened:
        assert opened.find_submission(ID, "ann").score == 20
    assert rows(course) == {}


def set_gradebook(course, address):
    (course.root / "README.md").write_text("No database, and longer than the header of one. " * 9, encoding="utf-8")
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f'\nc.CourseDirectory.db_url = "{address.format(root=course.root)}"\n')


@pytest.mark.parametrize(("address", "reason"), [
    ("oracle9://nowhere/x", "oracle9"),
    ("mysql+mysqlconnector://nowhere/x", "No module named 'mysql'"),
    ("sqlite:////nowhere/x.db", "unable to open database file"),
    ("sqlite:///{root}/README.md", "file is not a database"),
])
def test_a_gradebook_that_cannot_be_opened_is_said_clearly(course, address, reason):
    set_gradebook(course, address)
    with pytest.raises(CourseError) as caught:
        ClassBook(course, course.assignments[ID])
    assert str(caught.value).startswith(f"{address.format(root=course.root)}: found no gradebook that can be opened")
    assert reason in str(caught.value)
    with pytest.raises(CourseError, match="can be opened"):  # and not: it is in use
        ClassBook(course, course.assignments[ID])


@pytest.mark.parametrize(("address", "found"), [
    ("nonsense", "nbgrader_config.py: c.CourseDirectory.db_url: found"),
    ("oracle9://ann:secret@nowhere/x", "oracle9://ann:***@nowhere/x: found"),
])
def test_both_doors_say_so_without_the_password(course, address, found):
    set_gradebook(course, address)
    hand_in(course, "ann")
    for module, arguments, code in (("autograder", ["grade", ID], 2), ("nbgrader", ["autograde", ID], 1)):
        command = [sys.executable, "-m", module, *arguments]
        run = subprocess.run(command, cwd=course.root, capture_output=True, text=True)
        said = run.stdout + run.stderr
        assert run.returncode == code, said
        assert found in said
        assert "secret" not in said
        assert "Traceback" not in said


@pytest.mark.parametrize(("line", "reason"), [
    ("c.(", ":{}: raised SyntaxError: invalid syntax"),
    ("import no_such_module", ":{}: raised ModuleNotFoundError: No module named 'no_such_module'"),
    ("c.CourseDirectory.submitted_directory = 5", ": raised TraitError: "),
])
def test_settings_of_nbgrader_that_cannot_be_used_are_said_clearly(course, line, reason):
    file = course.root / "nbgrader_config.py"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}{line}\n", encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        ClassBook(course, course.assignments[ID])
    assert str(caught.value).startswith(f"{file}{reason.format(len(text.splitlines()) + 1)}")


def test_a_file_in_the_way_is_named(course):
    rmtree(course.root / "autograded")
    (course.root / "autograded").write_text("", encoding="utf-8")
    hand_in(course, "ann")
    run = autograder("grade", ID, cwd=course.root)
    assert run.returncode == 2
    assert run.stderr == (f"autograder: {course.root}/autograded/.partial: Not a directory; "
                          "nothing that was graded is lost\n")


class Page(HTMLParser):
    """Whatever in a page could run a script of a student's: elements outside nbgrader's own, handlers, script links."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name.startswith("on") or "javascript:" in (value or "").lower():
                self.found.append((tag, name, value))
        if tag in ("iframe", "object", "embed", "form", "base") or (tag == "img" and ("src", "x") in attributes):
            self.found.append((tag, attributes))

    def handle_data(self, data):
        if self.lasttag == "script" and "alert(" in data:
            self.found.append(("script", data))


def assert_safe(course, student):
    page = Page()
    text = (course.root / "feedback" / student / ID / f"{ID}.html").read_text(encoding="utf-8")
    page.feed(text)
    assert page.found == []
    assert "\x1b" not in text
    return text


def test_feedback_runs_nothing_that_a_student_wrote(course, book):
    def attack(notebook):
        for kind in ("markdown", "raw", "code"):
            for text in (EVIL, f"```\n{EVIL}\n````\n{EVIL}", "[a](javascript:alert(1)) ![](javascript:alert(2))",
                         f"$${EVIL}$$", f"\\begin{{x}}{EVIL}\\end{{x}}", f"<div>\n\n{EVIL}",
                         "[a]: javascript:alert(1)\n[a]"):
                notebook["cells"].append({"cell_type": kind, "source": text, "outputs": [
                    {"output_type": "display_data", "data": {"text/html": EVIL}, "metadata": {}}],
                    "metadata": {"raw_mimetype": "text/html", "format": "text/html", "tags": [EVIL]},
                    "attachments": {"x": {"image/svg+xml": EVIL}}})
        notebook["metadata"]["title"] = EVIL
        notebook["metadata"]["kernelspec"]["language"] = EVIL
        notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {EVIL: EVIL}}}

    hand_in(course, "mallory", attack)
    (handed,) = book.submissions()
    function = FunctionReport(8, (Check("dw is right", ERROR, 0, 8, EVIL * 500, EVIL),),
                              (Violation("for-loop", EVIL, 1, EVIL, EVIL, EVIL),))
    book.write(handed, report_of(course, propagate=function))
    book.write_feedback()
    text = assert_safe(course, "mallory")
    assert "&lt;script&gt;alert(1)" in text
    cell = graded_cell(autograded(course, "mallory"), "propagate")
    assert len(cell.outputs[0].data["text/html"]) < 10_000


def test_the_page_has_what_a_person_gave_and_what_being_late_takes(course, book):
    for student in ("ann", "bob"):
        hand_in(course, student)
    for handed in book.submissions():
        book.write(handed, report_of(course))
    book.write_feedback()
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "ml-foundations") as opened:
        grade = opened.find_grade("grade-predict", ID, ID, "ann")
        grade.manual_score, grade.extra_credit = 1.5, 0.25
        opened.find_comment("predict", ID, ID, "ann").manual_comment = f"Think of $\\hat y = 1$.\n{EVIL}"
        opened.find_submission_notebook(ID, ID, "ann").late_submission_penalty = 2
        opened.db.commit()
    book.write_feedback()
    text = assert_safe(course, "ann")
    assert "<b>15.75</b> of 20 points" in text
    assert "Handed in late: 2 points taken off." in text
    assert "Your instructor set these points. The checks came to 4." in text
    assert "<mover" in text
    assert "&lt;script&gt;alert(1)" in text
    assert "Everything is right" in assert_safe(course, "bob")


def test_the_book_is_made_without_alembic_on_path(course, monkeypatch):
    (course.root / "gradebook.db").unlink()
    monkeypatch.setenv("PATH", os.defpath)
    with ClassBook(course, course.assignments[ID]):
        assert rows(course) == {}


def test_a_notebook_is_laid_out_as_nbformat_does_it(course):
    source = SourceNotebook.read(course.assignments[ID])
    own = {"cell_type": "markdown", "metadata": {}, "source": f'{EVIL}\n "cells": [],\n\u2028 end\n'}
    data = json.dumps({"cells": [own, {**own, "cell_type": "code", "outputs": []}], "nbformat": 4}).encode()
    check = Check("it holds", FAILED, 0, 2, EVIL, "one\ntwo")
    functions = {name: FunctionReport(2, (check,)) for name in course.assignments[ID].functions}
    for graded in (Report("x", ID, functions), Report("x", ID, functions, EVIL, notes=('"cells": []',))):
        notebook = autograded_notebook(data, source, graded, {"a": '"cells": []'})
        for _ in range(2):  # the second time most cells are known
            assert to_text(notebook) == nbformat.writes(notebook, version=4) + "\n"
    empty = nbformat.from_dict({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    assert to_text(empty) == nbformat.writes(empty, version=4) + "\n"
