"""The class report: right figures, inert pages, and a look at them in a browser; dry runs and the history of grades."""

import csv
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from books import ID, copy_course, nbgrader, right_answers
from browsers import opened
from rich.console import Console
from typer.testing import CliRunner

from autograder.class_commands import print_class
from autograder.cli import app
from autograder.course import load_course
from autograder.gradebook.dry_run import preview
from autograder.gradebook.gather_class import write_report
from autograder.gradebook.grade_class import grade_class
from autograder.gradebook.place import Place
from autograder.gradebook.similar import alike
from autograder.gradebook.standings import class_standings
from autograder.report import BROKEN, FAILED, PASSED, Check, FunctionReport, Report, Violation
from autograder.reports.aligned import Aligned
from autograder.reports.items import items, to_repeat

EVIL = "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'>\u202e =1+1"
HINT = "This is the sum over the examples. Something is still to be divided by."
LOOPED = ("ann", "ben", "cai", "=dan")


def report_of(assignment, student):
    """Four loop in predict, eve and fay forget to average, gil is held, hal broke, ida is unreadable."""
    if student == "ida":
        return Report("x", ID, {name: FunctionReport(f.points) for name, f in assignment.functions.items()}, "no JSON")
    functions = {name: FunctionReport(f.points, (Check("the shape is right", PASSED, f.points / 2, f.points / 2),
                                                 Check("it is right for 22,417 examples too", PASSED, f.points / 2,
                                                       f.points / 2)))
                 for name, f in assignment.functions.items()}
    match student:
        case "ann" | "ben" | "cai" | "=dan":
            said = EVIL if student == "=dan" else "`for i in range(m)` loops over the examples"
            loop = Violation("for-loop", "predict", 4, said, "`A > 0.5`", "for i in range(m):")
            functions["predict"] = replace(functions["predict"], violations=(loop,))
        case "eve" | "fay":
            wrong = Check("the shape is right", FAILED, 0, 4, EVIL, HINT), *functions["propagate"].checks[1:]
            functions["propagate"] = replace(functions["propagate"], checks=wrong)
        case "gil":
            functions["optimize"] = replace(functions["optimize"], suspicious="30 times the reference's time")
        case "hal":
            broken = Check("it is right", BROKEN, 0, 6, "our fault", reason="expected 2.25")
            functions["optimize"] = replace(functions["optimize"], checks=(broken,))
        case "kim":
            functions = {name: replace(each, checks=tuple(replace(check, status=FAILED, score=0.0)
                                                          for check in each.checks), not_started=True)
                         for name, each in functions.items()}
    return Report("x", ID, functions, seed=7)


STUDENTS = (*LOOPED, "eve", "fay", "gil", "hal", "ida", "jon", "kim", "leo")


def graded_so(job, items):
    assignment = load_course(job.root).assignments[ID]
    for item in items:
        yield item, report_of(assignment, item.key)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A graded class, with a roster of one more, and pages for two."""
    root = tmp_path_factory.mktemp("class")
    course = copy_course(root)
    (root / ".grading-secret").write_text("s" * 64, encoding="utf-8")
    roster = "\n".join(f"{student},{student.title()} Lee,,A," for student in (*STUDENTS[:-1], "mia"))
    (root / "students.csv").write_text(f"id,name,email,group,extension\n{roster}\n", encoding="utf-8")
    for number, student in enumerate(STUDENTS):
        notebook = right_answers()
        if student not in ("jon", "leo"):
            notebook["cells"].append({"cell_type": "code", "source": f"x = {number}", "metadata": {}, "outputs": []})
        place = root / "submitted" / student / ID
        place.mkdir(parents=True)
        (place / f"{ID}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    grade_class(course, course.assignments[ID], graded_so)
    nbgrader(root, "generate_feedback", ID, "--student", "cai")
    write_report(course, course.assignments[ID])
    return root


@pytest.fixture(scope="module")
def standings(root):
    course = load_course(root)
    return class_standings(Place.of(course, course.assignments[ID]))


@pytest.fixture(scope="module")
def browser():
    with opened() as found:
        yield found


def test_the_figures_are_those_of_the_class(standings):
    assert {name: each.status for name, each in standings.items() if each.status != "graded"} == {
        "gil": "held", "hal": "broken", "ida": "unreadable", "mia": "nothing handed in"}
    counted = [each for each in standings.values() if each.counts]
    assert to_repeat(counted) == (
        f"4 of 10 loop in `predict`; 2 get `propagate` wrong in the same way: “{HINT[:-1]}”.")
    found = {(item.function, item.name): item for item in items(counted)}
    assert len(found) == 8  # the number in a name is each submission's own
    item = found["propagate", "the shape is right"]
    assert (item.counts, item.difficulty, item.example) == ({"passed": 7, "failed": 3}, 0.7, "eve")
    # By hand: x is 1 but for eve, fay (rest 16) and kim (0); the rest is 16 - 4 for who loops and 16 for the others.
    x = [1, 1, 1, 1, 0, 0, 1, 1, 0, 1]
    rest = [12, 12, 12, 12, 16, 16, 16, 16, 0, 16]
    mx, my = sum(x) / 10, sum(rest) / 10
    over = sum((a - mx) * (b - my) for a, b in zip(x, rest, strict=True))
    below = (sum((a - mx) ** 2 for a in x) * sum((b - my) ** 2 for b in rest)) ** 0.5
    assert item.discrimination == pytest.approx(over / below)


def test_the_terminal_says_the_same_and_cuts_nothing(standings, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    print_class(standings, "the class", as_json=False)
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    for line in ("ann 2 8 6 0 ✗ 16 for-loop", "gil 2 8 6 ? 4 20", "hal 2 8 0 ! 4 14", "ida 0 0 0 0 0 unreadable",
                 "mia – – – – – nothing handed in", "leo: not on the roster, students.csv",
                 "kim: not started: initialize, propagate, optimize, predict", "ida: vectorized.ipynb: no JSON",
                 "gil: optimize is held, look at it in the formgrader: 30 times the reference's time"):
        assert line in lines
    assert lines[-1] == ("10 graded, mean 15.6 of 20, 4 with a rejected function, 1 held, 1 broken, 1 unreadable, "
                         "1 nothing handed in, 1 waiting for a person")
    print_class(standings, "the class", as_json=True)
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["student"] for each in found] == list(standings)
    ann = found[list(standings).index("ann")]
    assert (ann["score"], ann["grades"]["predict"]["auto"], ann["report"]["seed"]) == (16, 0, 7)


def test_a_report_at_hand_is_not_read_again(root, standings, monkeypatch):
    course = load_course(root)
    reports = {student: each.report for student, each in standings.items() if each.report and student != "ann"}
    read = []
    notebook = Place.notebook
    monkeypatch.setattr(Place, "notebook", lambda place, student: read.append(student) or notebook(place, student))
    found = class_standings(Place.of(course, course.assignments[ID]), reports)
    assert found == standings
    assert read == ["ann"]


TABLE = Aligned("a title", ("student", "predict", "of 20", "remarks"), (
    (("ann", ""), ("2.5 ✗", "red"), ("15.75", "bold"), ("for-loop, element-wise-builtin, hidden-code", "red")),
    (("李小龙", ""), ("4", "green"), ("20", "bold"), ("", ""))))


def test_a_table_stands_aligned_and_its_last_column_folds():
    assert shown(TABLE, 100).splitlines() == [
        "a title", "",
        " student  predict  of 20  remarks",
        " " + "─" * 68,
        " ann        2.5 ✗  15.75  for-loop, element-wise-builtin, hidden-code",
        " 李小龙         4     20"]
    assert shown(TABLE, 55).splitlines()[4:6] == [" ann        2.5 ✗  15.75  for-loop, element-wise-",
                                                  "                          builtin, hidden-code"]
    assert len(shown(TABLE, 20).splitlines()) == 8  # it goes beyond the edge, and nothing is cut
    assert shown(Aligned("empty", ("student", "remarks"), ()), 40).split() == ["empty", "student", "remarks", "─" * 16]
    assert "\x1b[31m    2.5 ✗\x1b[0m" in shown(TABLE, 100, "standard")


def shown(table, width, colours=None):
    console = Console(width=width, color_system=colours, highlight=False, force_terminal=bool(colours))
    with console.capture() as captured:
        console.print(table, soft_wrap=True)
    return captured.get()


def test_the_files_say_the_same_and_no_cell_is_a_formula(root):
    with (root / "reports" / f"{ID}.students.csv").open(newline="", encoding="utf-8") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert rows["'=dan"]["score"] == "16.0"
    assert (rows["mia"]["status"], rows["leo"]["name"]) == ("nothing handed in", "")
    assert rows["eve"]["propagate: the shape is right"] == "failed"
    with (root / "reports" / f"{ID}.checks.csv").open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 8
    assert "expected 2.25" not in "".join(path.read_text(encoding="utf-8") for path in (root / "reports").iterdir())


@pytest.mark.browser
def test_the_pages_in_a_browser(root, browser):
    for name in (ID, "index"):
        address = (root / "reports" / f"{name}.html").as_uri()
        for scheme, width in (("light", 1100), ("dark", 390)):
            page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
            said, asked = [], []
            page.on("console", lambda message, said=said: said.append(message.text))
            page.on("pageerror", lambda problem, said=said: said.append(str(problem)))
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(address)
            assert (said, asked) == ([], [address])
            assert page.evaluate("window.pwned") is None
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
            page.close()


@pytest.mark.browser
def test_tables_sort_and_filter_and_are_whole_without_a_script(root, browser):
    address = (root / "reports" / f"{ID}.html").as_uri()
    page = browser.new_page()
    page.goto(address)
    table = page.locator("table[data-filter=students]")
    names = table.locator("tbody tr:visible td:first-child")
    assert names.count() == 13
    total = table.get_by_role("button", name="of 20")
    total.click()
    assert (names.all_text_contents()[0], names.all_text_contents()[-1]) == ("ida", "mia")
    assert table.locator("th[aria-sort=ascending]").count() == 1
    total.click()
    assert (names.all_text_contents()[0], names.all_text_contents()[-1]) == ("gil", "mia")
    page.get_by_label("Show only students with").fill("held")
    assert names.all_text_contents() == ["gil"]
    link = page.get_by_role("link", name="cai").first.get_attribute("href")
    assert (root / "reports" / link).resolve() == root / "feedback" / "cai" / ID / f"{ID}.html"
    page.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("table[data-filter=students] tbody tr").count() == 13
    context.close()


def test_answers_are_alike_but_for_names():
    lines = "".join(f"    a{k} = np.dot(X, w) + {k}\n" for k in range(5))
    first = f"def f(X, w):\n    '''one'''\n{lines}    return a4"
    renamed = first.replace("a4", "answer").replace("X", "data").replace("one", "two") + "  # mine: 'X'"
    renamed = renamed.replace("np.dot(data, w)", "(np.dot(data,\n        w))")
    other = first.replace("+ 3", "- 3")
    common = {"ann": {"f": first}, "ben": {"f": renamed}, "cai": {"f": other}, "dee": {"f": "def f(:"}}
    assert [(each.students, each.functions) for each in alike(common)] == [(("ann", "ben"), ("f",))]
    assert alike(common, [{"f": first}]) == []  # as the reference solution has it
    assert alike({**common, **{str(k): {"f": first} for k in range(9)}}) == []  # as many write it
    assert alike({"a": {"f": "(" * 5000}, "b": {"f": "(" * 5000}}) == []


def everything(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}


def test_a_dry_run_tells_all_and_writes_nothing_and_the_history_remembers(root, tmp_path):
    shutil.copytree(root, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "solutions" / ID / "misconceptions.py").open("a") as file:
        file.write("\n# changed\n")
    course = load_course(tmp_path)

    def stricter(job, items):
        for item, report in graded_so(job, items):
            if item.key == "jon":
                wrong = Check("the shape is right", FAILED, 0, 1), report.functions["initialize"].checks[1]
                report = replace(report, functions={**report.functions, "initialize": FunctionReport(2, wrong)})
            yield item, report

    before = everything(tmp_path)
    found = preview(course, course.assignments[ID], stricter)
    assert [(each.student, each.before, each.after, each.reasons) for each in found.changes] == [
        ("jon", 20, 19, ("initialize 2 → 1: fails now: the shape is right",))]
    assert (found.graded, found.of) == (12, 12)
    assert everything(tmp_path) == before

    grade_class(course, course.assignments[ID], stricter)
    shown = CliRunner().invoke(app, ["history", "jon", ID, "--course", str(tmp_path)])
    lines = shown.stdout.splitlines()
    assert [line.split("  ")[1] for line in lines if not line.startswith(" ")] == ["20 of 20", "19 of 20"]
    assert lines[-2:] == ["    changed: checks or settings", "    initialize 2 → 1: fails now: the shape is right"]
    assert CliRunner().invoke(app, ["history", "nobody", ID, "--course", str(tmp_path)]).exit_code == 2
