"""The doors for scores: files as Canvas and Moodle export them, filled; CSV and JSON; nbgrader's own `export`.

The platforms themselves are not here. The files have the columns, the order and the oddities that Canvas' exporter and
Moodle's worksheet write, and what their importers do with a cell is said where it decides something.
"""

import csv
import json
import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO

import pytest
from books import ID, copy_course, right_answers
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from autograder.cli import app
from autograder.course import CourseError, load_course
from autograder.doors.sheet import read_sheet
from autograder.gradebook.grade_class import grade_class
from autograder.report import BROKEN, PASSED, Check, FunctionReport, Report
from autograder.reports.sheets import as_csv

TITLE = "Logistic regression without loops"
CHECKED = "=1+1 is what a spreadsheet would run"


def report_of(assignment, student):
    """Full points for all; gil is held, hal broke, ida is unreadable, lea broke and a person has settled it."""
    functions = {name: FunctionReport(f.points, (Check(CHECKED, PASSED, f.points, f.points),))
                 for name, f in assignment.functions.items()}
    match student:
        case "gil":
            functions["optimize"] = replace(functions["optimize"], suspicious="30 times the reference's time")
        case "hal" | "lea":
            broken = Check("it is right", BROKEN, 0, 6, "our fault", reason="expected 2.25")
            functions["optimize"] = replace(functions["optimize"], checks=(broken,))
        case "ida":
            return Report("x", ID, {name: FunctionReport(f.points) for name, f in assignment.functions.items()}, "no")
    return Report("x", ID, functions, seed=7)


def graded_so(job, items):
    assignment = load_course(job.root).assignments[ID]
    for item in items:
        yield item, report_of(assignment, item.key)


def hand_in(root, student):
    place = root / "submitted" / student / ID
    place.mkdir(parents=True)
    (place / f"{ID}.ipynb").write_text(json.dumps(right_answers()), encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A graded class: ben has a person's score, cai is late, dee handed in nothing, fay came after the grading."""
    root = tmp_path_factory.mktemp("class")
    course = copy_course(root)
    (root / ".grading-secret").write_text("s" * 64, encoding="utf-8")
    (root / "students.csv").write_text("id,name,email\n" + "".join(
        f"{student},,{student}@example.org\n" for student in
        ("ann", "ben", "cai", "dee", "fay", "gil", "hal", "ida", "jon", "kim", "lea", "=dan")), encoding="utf-8")
    for student in ("ann", "ben", "cai", "gil", "hal", "ida", "jon", "kim", "lea", "=dan"):
        hand_in(root, student)
    grade_class(course, course.assignments[ID], graded_so)
    hand_in(root, "fay")
    with Gradebook(f"sqlite:///{root}/gradebook.db", course.course) as book:
        book.find_grade("grade-propagate", ID, ID, "ben").manual_score = 1 + 1 / 3
        book.find_submission_notebook(ID, ID, "cai").late_submission_penalty = 2.5
        settled = book.find_grade("grade-optimize", ID, ID, "lea")
        settled.manual_score, settled.needs_manual_grade = 4, False
        book.db.commit()
    return root


def export(root, form, *arguments):
    return CliRunner().invoke(app, ["export", ID, "--course", str(root), "--format", form, *map(str, arguments)])


def write(folder, text, name="export.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


# As Canvas' exporter writes it: a row of posting policies, blanks before the points, sections of one student in one
# cell, EX and N/A, the test student last; a byte order mark, quotes and line ends as a spreadsheet leaves them.
CANVAS = ('\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,"Notes, mine",Old (11),"{title} (12)",Final Score\r\n'
          ",,,,,,,Manual Posting,\r\n"
          '    Points Possible,,,,,,10,20.00,(read only)\r\n'
          '"Lee, Ann",1,s1,ann,A,"says ""hi""\r\nand goes",9,,90\r\n'
          '"Boer, Ben",2,ben,b.boer,A and B,,8,"3",80\r\n'
          'Wu,3,s3,CAI,A,,,17.50,\r\n'
          'Dee,4,s4,dee,A,,,,\r\n'
          'Kim,5,s5,kim,A,,,EX,\r\n'
          'Jon,6,s6,JON@example.org,A,,,-,\r\n'
          '"=""=cmd""",=dan,s7,d,A,,,N/A,\r\n'
          'Gil,8,s8,gil,A,,,,\r\n'
          '\r\n'
          'Hal,9,s9,hal,A,,,7,\r\n'
          'Ida,10,s10,ida,A,,,,\r\n'
          'Fay,11,s11,fay,A,,,,\r\n'
          'Who,12,s12,who,A,,,5,\r\n'
          '"Student, Test",13,,0a1b2c,A,,,,')
FILLED = {"9,,90": "9,20,90", '8,"3",80': '8,"13.33333",80', "JON@example.org,A,,,-,": "JON@example.org,A,,,20,",
          "gil,A,,,,": "gil,A,,,20,", "ida,A,,,,": "ida,A,,,0,"}
SAID = """\
ben: had 3, and has 13.33333 now
=dan: has 20 points; line 11 stays as it is: N/A, it is not assigned to them there
fay: handed in, and is not graded yet
hal: a check of ours broke (optimize), so the points are not final; grade them again
kim: has 20 points; line 9 stays as it is: EX, the student is excused there
lea: has 18 points, and no row in {path}; enter them by hand, or add their id or e-mail to students.csv
gil: a person has still to look at optimize; the score is the one so far
in {path} and unknown here, left as they are: who (line 17)
5 scores are not in the file: =dan, fay, hal, kim, lea
"""


def test_canvas_gets_its_file_back_with_our_cells_filled(root, tmp_path):
    path = write(tmp_path, CANVAS.format(title=TITLE.upper()))
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "export", ID, "--course", str(root), "--format", "canvas", "--roster",
         str(path)], cwd=tmp_path, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "latin-1"})
    expected = path.read_bytes().decode()
    for before, after in FILLED.items():
        assert expected.count(before) == 1
        expected = expected.replace(before, after)
    assert done.stdout.decode() == expected
    said = done.stderr.decode("latin-1").replace("autograder: ", "")
    assert sorted(said.splitlines()) == sorted(SAID.format(path=path).splitlines())
    assert done.returncode == 1
    once = write(tmp_path, expected)
    again = export(root, "canvas", "--roster", once, "--output", once)
    assert (again.stdout, once.read_bytes()) == ("", done.stdout)  # filling what is filled changes nothing


SMALL = "Student;ID;SIS Login ID;Section;{columns}\n    Points Possible;;;;{points}\n{rows}\n"


def small(folder, columns=f"{TITLE} (12)", points="20", rows="Ann;1;ann;A;"):
    return write(folder, SMALL.format(columns=columns, points=points, rows=rows))


@pytest.mark.parametrize(("columns", "said", "filled"), [
    ("vectorized (1);Other (2)", None, 0),
    ("vectorized (1);Other (2)", "other", 1),
    ("vectorized (1);Other (2)", "2", 1),
    ("Same (1);Same (2)", "Same (2)", 1),
    (f"{TITLE};Total Points", None, 0),
])
def test_the_column_is_found_or_named(root, tmp_path, columns, said, filled):
    path = small(tmp_path, columns, "20;20", "Ann;1;ann;A;;")
    done = export(root, "canvas", "--roster", path, *(["--column", said] if said else []))
    assert done.stdout.splitlines()[2] == ("Ann;1;ann;A;20;" if filled == 0 else "Ann;1;ann;A;;20")


@pytest.mark.parametrize(("changes", "arguments", "sentence"), [
    ({"columns": "A (1)"}, [], f"found no column for '{TITLE}' or 'vectorized'; expected one, name it with --column: "
                               "A (1)"),
    ({"columns": f"{TITLE} (1);VECTORIZED (2)", "points": "20;20", "rows": "Ann;1;ann;A;;"}, [],
     f"found 2 columns for '{TITLE}' or 'vectorized'; expected one, name it with --column: {TITLE} (1); "
     "VECTORIZED (2)"),
    ({}, ["--column", "13"], "found no column for --column with '13'"),
    ({"points": "(read only)"}, [], "; the file has none to fill"),
    ({}, ["--match", "E-Mail"], "found no column 'E-Mail', expected one with the students' ids"),
    ({"rows": "Ann;1;ann;A"}, [], ":3: found 4 cells, expected 5 as in the header"),
    ({"rows": 'Ann;1;"ann;A;'}, [], ":3: found a quote that ends in the middle of a cell, or never: '"),
    ({"rows": "Ann;1;ann;A;\nBob;2;ann;A;"}, [], "found ann in the lines 3, 4 with other ids in each"),
    ({"rows": "Ann;1;ann;A;\nAnn;2;ANN@EXAMPLE.ORG;A;"}, [], "found ann in the lines 3, 4 with other ids in each"),
    ({"points": "100"}, [], ":3: found 100 points possible, expected 20 as the assignment has"),
])
def test_what_cannot_be_filled_is_said_and_nothing_is_written(root, tmp_path, changes, arguments, sentence):
    path = small(tmp_path, **changes)
    done = export(root, "canvas", "--roster", path, "--output", tmp_path / "filled.csv", *arguments)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.parametrize(("form", "arguments", "sentence"), [
    ("canvas", [], "found no --roster, expected the file that is to be filled; in Canvas: Grades, Export"),
    ("csv", ["--roster", "x.csv"], "found --roster, expected none"),
    ("csv", ["--column", "x"], "found no --roster"),
    ("moodle", ["--roster", "no-such.csv"], "no-such.csv: No such file or directory, expected the CSV file"),
    ("canvas", ["--roster", "students.csv"], "found no columns Student and Section"),
    ("excel", [], "'excel' is not one of"),
])
def test_wrong_use_of_export(root, tmp_path, monkeypatch, form, arguments, sentence):
    monkeypatch.chdir(root)
    done = export(root, form, *arguments)
    assert done.exit_code == 2
    assert sentence in " ".join(done.stderr.replace("│", " ").split())


def test_nothing_is_graded_yet(root):
    done = CliRunner().invoke(app, ["export", "softmax", "--course", str(root), "--format", "csv"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "found nothing graded, expected a graded class; `autograder grade softmax` first" in done.stderr


def test_a_reader_of_the_scores_who_goes_away(root):
    with subprocess.Popen([sys.executable, "-m", "autograder", "export", ID, "--format", "json"], cwd=root, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (141, "")


def test_points_are_scaled_and_rows_of_two_sections_filled(root, tmp_path):
    path = small(tmp_path, points="100,0", rows="Ann;1;ann;A;\nAnn;1;ann;B;\nCai;3;cai;A;")
    done = export(root, "canvas", "--roster", path, "--scale")
    assert done.stdout.splitlines()[2:] == ["Ann;1;ann;A;100", "Ann;1;ann;B;100", "Cai;3;cai;A;87.5"]
    assert "ann: has 2 rows, in the lines 3, 4; each has the score" in done.stderr


def test_a_students_id_that_is_anothers_number_there_costs_nobody_anything(tmp_path):
    text = "Student,ID,SIS User ID,Section\nA,7,8,x\nB,8,7,x\n"
    sheet = read_sheet(write(tmp_path, text))
    from autograder.doors.filling import Layout, fill
    from autograder.standing import GRADED, Grade, Standing

    standing = Standing("7", status=GRADED, grades={"f": Grade(1, 1)}, report=Report("x", "x", {}), max_score=1)
    layout = Layout(3, [2, 1], [2, 1], sheet.rows, lambda row: "", lambda row: None)
    assert fill(sheet, layout, {"7": standing}, ["7"]).data.decode() == text.replace("8,7,x", "8,7,1")


WORKSHEET = ("Identifier,Full name,ID number,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
             "Last modified (grade),Feedback comments\n"
             'Participant 1,Ann Lee,ann,,Submitted,,20.00,Yes,-,"<p>good, ""very""</p>"\n'
             "Participant 2,Ben,x2,BEN@example.org,Submitted,1.00,20.00,Yes,-,\n"
             "Participant 3,Cai,cai,,Submitted,,20.00,No,-,\n"
             "Participant 4,Dee,dee,,No submission,3.00,20.00,Yes,-,\n")


def test_moodles_worksheet_is_filled_but_for_what_is_locked(root, tmp_path):
    done = export(root, "moodle", "--roster", write(tmp_path, WORKSHEET))
    assert done.stdout == WORKSHEET.replace("Submitted,,20.00,Yes", "Submitted,20,20.00,Yes").replace(
        "1.00,20.00", "13.33333,20.00")
    assert "cai: has 17.5 points; line 4 stays as it is: Grade can be changed: No" in done.stderr
    assert "dee: handed in nothing, and has 3.00 in line 5, which stays" in done.stderr
    assert done.exit_code == 1


def test_moodles_gradebook_is_filled_and_made_where_there_is_none(root, tmp_path):
    text = f'First name,"ID number","Assignment: {TITLE} (Real)","Assignment: {TITLE} (Percentage)"\nAnn,ann,-,"- %"\n'
    done = export(root, "moodle", "--roster", write(tmp_path, text))
    assert done.stdout == text.replace("ann,-,", "ann,20,")
    rows = [*csv.reader(StringIO(export(root, "moodle").stdout))]
    assert rows[0] == ["ID number", "Email address", TITLE]
    assert {row[0]: row[2] for row in rows[1:]} == {
        "ann": "20", "ben": "13.33333", "cai": "17.5", "dee": "", "fay": "", "gil": "20", "hal": "", "ida": "0",
        "jon": "20", "kim": "20", "lea": "18", "'=dan": "20"}


def test_other_languages_and_encodings(root, tmp_path):
    text = "ID;Teilnehmer/in;Anmeldename;Bewertung;Bestwertung\nTeilnehmer/in1;Käthe;kim;;20,00\n"
    arguments = ["--column", "bewertung", "--match", "Anmeldename"]
    done = export(root, "moodle", "--roster", write(tmp_path, text), *arguments)
    assert done.stdout == text.replace("kim;;", "kim;20;")
    done = export(root, "moodle", "--roster", write(tmp_path, text, encoding="latin-1"), *arguments)
    assert done.exit_code == 2
    assert ":2: found text in another encoding, expected UTF-8" in done.stderr


def test_plain_forms_have_everybody_and_no_cell_is_a_formula(root):
    rows = [*csv.DictReader(StringIO(export(root, "csv").stdout))]
    found = {row["student"]: (row["status"], row["score"], row["penalty"], row["propagate"]) for row in rows}
    assert found["ben"] == ("graded", "13.333333", "0.0", "1.333333")
    assert found["cai"] == ("graded", "17.5", "2.5", "8.0")
    assert found["dee"] == ("nothing handed in", "", "", "")
    assert (found["fay"][0], found["hal"][0], found["ida"][0]) == ("not graded yet", "broken", "unreadable")
    checks = [*csv.DictReader(StringIO(export(root, "checks").stdout))]
    assert {row["student"] for row in checks} == {*found} == {
        "ann", "ben", "cai", "dee", "fay", "gil", "hal", "ida", "jon", "kim", "lea", "'=dan"}
    assert {row["check"] for row in checks} == {"'" + CHECKED, "it is right", ""}
    assert next(row["function_score"] for row in checks if (row["student"], row["function"]) == ("ben", "propagate")
                ) == "1.333333"
    assert "2.25" not in export(root, "checks").stdout
    lines = [json.loads(line) for line in export(root, "json").stdout.splitlines()]
    assert {each["student"].replace("=", "'="): each["status"] for each in lines} == {
        name: each[0] for name, each in found.items()}


@contextmanager
def nbgrader_export(root, exporter, *arguments):
    """Its command, which goes on while the `with` statement is entered: each takes seconds to start."""
    command = [sys.executable, "-m", "nbgrader", "export", f"--exporter=autograder.doors.exporters.{exporter}"]
    with subprocess.Popen([*command, *map(str, arguments)], cwd=root, text=True, stderr=subprocess.PIPE) as done:
        yield done


def test_nbgraders_own_command_writes_the_same(root, tmp_path):
    path = write(tmp_path, CANVAS.format(title=TITLE))
    with nbgrader_export(root, "CanvasExporter", "--assignment", ID, "--to", tmp_path / "canvas.csv",
                         f"--CanvasExporter.roster={path}") as canvas, \
         nbgrader_export(root, "ChecksExporter", "--assignment", ID, "--to", tmp_path / "checks.csv",
                         "--student", "ann") as checks, \
         nbgrader_export(root, "JsonExporter") as wrong:
        said = [each.communicate()[1] for each in (canvas, checks, wrong)]
    assert not any("Traceback" in each for each in said)
    assert [each.returncode for each in (canvas, checks, wrong)] == [1, 0, 2], said
    ours = export(root, "canvas", "--roster", path, "--output", tmp_path / "ours.csv")
    assert (tmp_path / "canvas.csv").read_bytes() == (tmp_path / "ours.csv").read_bytes()
    for line in ours.stderr.splitlines():
        assert line.removeprefix("autograder: ") in said[0]
    whole = export(root, "checks").stdout.splitlines()
    assert (tmp_path / "checks.csv").read_text().splitlines() == [
        line for line in whole if line.startswith(("ann,", "student,"))]
    assert "--assignment: found none, expected one of: two-loops, one-loop, vectorized, softmax" in said[2]


def test_what_the_gradebook_has_alone_is_named(root, tmp_path):
    """A report that got lost: the gradebook's score is not exported as if it were known where it comes from."""
    (root / "autograded" / "jon" / ID / f"{ID}.ipynb").rename(tmp_path / "kept")
    try:
        done = export(root, "moodle")
    finally:
        (tmp_path / "kept").rename(root / "autograded" / "jon" / ID / f"{ID}.ipynb")
    assert "jon: the gradebook has a score, and autograded/ not the report that goes with it" in done.stderr
    assert done.exit_code == 1


def test_a_file_that_is_no_table(tmp_path):
    for text in ("", " \n"):
        with pytest.raises(CourseError, match="found nothing"):
            read_sheet(write(tmp_path, text))


@pytest.mark.parametrize(("text", "marked"), [
    ("=1+1", "'=1+1"), ("a;=1+1", "a;'=1+1"), ("a\n-1", "a\n'-1"), ("\t=1", "'\t'=1"), ("－1", "'－1"),
    ("5 - 1; all = 4", "5 - 1; all = 4"), (-1.5, "-1.5"),
])
def test_a_formula_is_a_text_wherever_a_cell_may_begin(text, marked):
    """Where numbers have a comma, spreadsheets end cells at semicolons."""
    assert next(csv.reader(StringIO(as_csv([[text]]), newline=""))) == [marked]
