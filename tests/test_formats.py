"""A report in other people's forms: `check --format`, `--fail-under`, and the functions that write each form."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import platforms
import pytest
import yaml
from small import make_course

from autograder.course import load_course
from autograder.doors.classroom import as_classroom
from autograder.doors.coursera import as_coursera
from autograder.doors.entries import entries, share
from autograder.doors.gradescope import as_gradescope, refusal
from autograder.doors.junit import as_junit
from autograder.gradebook.fingerprint import fingerprint
from autograder.report import BROKEN, ERROR, FAILED, PASSED, Check, FunctionReport, Report, Violation

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
STUBS = ROOT / "assignments" / "vectorized" / "vectorized.ipynb"
SOLUTION = ROOT / "solutions" / "vectorized" / "vectorized.ipynb"
WHEN = datetime(2026, 10, 14, 18, 0, tzinfo=UTC)
HOSTILE = "one line\n\x1b[2J\0\x0b\ud800\ufffe]]><script>&\u202e\r" + "x" * 10_000
LOOP = Violation("for-loop", "slope", 3, "`for i in range(m)` runs over examples", "write X @ w", "for i in …:\n^^^")
SHOWN = {"slope": "visible", "bias": "visible", "label": "visible"}


def report(**changes):
    functions = {
        "slope": FunctionReport(3.0, (Check("it is a scalar", PASSED, 1.0, 1.0),
                                      Check("it is right", PASSED, 2.0, 2.0)), (LOOP,), rejected_share=0.25),
        "bias": FunctionReport(1.0, (Check("it is zero", FAILED, 0.0, 1.0, "`b` is 1", "start from 0"),),
                               suspicious="it takes long"),
        "label": FunctionReport(1 / 3, (Check("it is 0 or 1", ERROR, 0.0, 1 / 6, "raised ValueError"),
                                        Check("it is flat", PASSED, 1 / 6, 1 / 6))),
    }
    return Report("some/where/small.ipynb", "small", functions | changes, by_hand=2.0, notes=("cell 3 was stopped",))


OURS = FunctionReport(1.0, (Check("it is zero", BROKEN, 0.0, 1.0, "it could not be run", reason="expected 41.5"),))
UNREADABLE = Report("small.ipynb", "small", {"slope": FunctionReport(3.0), "bias": FunctionReport(1.0)},
                    f"is no notebook {HOSTILE}")


def hostile():
    """What a student can write into names, messages and excerpts, at its worst."""
    check = Check(HOSTILE, FAILED, 0.0, 1.0, HOSTILE, HOSTILE)
    loop = Violation("for-loop", HOSTILE, 1, HOSTILE, HOSTILE, HOSTILE)
    function = FunctionReport(1.0, (check, check), (loop,), suspicious=HOSTILE)
    return Report(f"{HOSTILE}.ipynb", "small", {"slope": function}, notes=(HOSTILE,))


def all_forms(each):
    platforms.gradescope(as_gradescope(each, SHOWN))
    platforms.classroom(as_classroom(each))
    platforms.coursera(as_coursera(each))
    platforms.junit(as_junit([each], WHEN))


@pytest.mark.parametrize("each", [report(), report(bias=OURS), UNREADABLE, hostile(), Report("x", "small")],
                         ids=["mixed", "broken", "unreadable", "hostile", "empty"])
def test_every_form_is_valid(each):
    all_forms(each)


def test_an_entry_says_all_that_its_check_says():
    first, second, bias, raised, held = entries(report())
    assert (first.name, first.passed, first.score, first.max_score) == ("slope: it is a scalar", False, 0.25, 1.0)
    for part in ("0.75 of 3 points, rejected: the values are right, but for-loop was found", "cell slope, line 3",
                 "runs over examples", "write X @ w", "^^^"):
        assert part in first.text
    assert second.text == "the function is rejected: see its first entry"
    assert bias.text.splitlines() == ["`b` is 1", "hint: start from 0",
                                      "These points stand. Your instructor will have a look at this function."]
    assert (raised.text, raised.passed, held.passed) == ("raised ValueError", False, True)


def test_no_reason_of_a_broken_check_reaches_a_student():
    each = report(bias=OURS)
    forms = [as_gradescope(each, SHOWN), as_coursera(each), as_junit([each], WHEN),
             json.dumps(platforms.classroom(as_classroom(each)))]
    assert not any("41.5" in form for form in forms)


def test_the_scores_are_those_of_the_report():
    each = report()
    assert platforms.gradescope(as_gradescope(each, SHOWN))["score"] == each.score == pytest.approx(0.75 + 1 / 6)
    result = platforms.classroom(as_classroom(each))
    assert sum(test["score"] for test in result["tests"]) == pytest.approx(each.score, abs=1e-5)
    assert result["max_score"] == each.max_score
    assert platforms.coursera(as_coursera(each))["fractionalScore"] == share(each) == pytest.approx(
        each.score / each.max_score, abs=1e-6)


def test_the_share_where_there_are_no_points():
    assert share(Report("x", "small", {"f": FunctionReport(0.0)})) == 1
    assert share(Report("x", "small", {"f": FunctionReport(0.0)}, "is empty")) == 0


def test_our_fault_is_an_error_and_the_students_a_failure():
    (suite,) = platforms.junit(as_junit([report(bias=OURS)], WHEN))
    assert {case.get("name"): [outcome.tag for outcome in case] for case in suite.iter("testcase")} == {
        "slope: it is a scalar": ["failure"], "slope: it is right": ["failure"], "bias: it is zero": ["error"],
        "label: it is 0 or 1": ["failure"], "label: it is flat": []}
    assert suite.get("timestamp") == "2026-10-14T18:00:00"
    result = platforms.classroom(as_classroom(report(bias=OURS)))
    assert (result["status"], [test["status"] for test in result["tests"]]) == (
        "error", ["fail", "fail", "error", "fail", "pass"])


def test_junit_has_a_suite_for_each_notebook():
    suites = platforms.junit(as_junit([report(), UNREADABLE], WHEN))
    assert [(suite.get("id"), suite.get("name"), suite.get("tests")) for suite in suites] == [
        ("0", "small.ipynb", "5"), ("1", "small.ipynb", "2")]


def test_what_is_hidden_is_told_nowhere_else():
    when = {"slope": "hidden", "bias": "after_due_date", "label": "visible"}
    results = platforms.gradescope(as_gradescope(report(), when))
    assert [test["visibility"] for test in results["tests"]] == ["hidden"] * 2 + ["after_due_date"] + ["visible"] * 2
    assert results["output"].splitlines() == [
        "2 points are given by hand", "cell 3 was stopped", "slope: shown by your instructor",
        "bias: shown after the due date", "label: 0.17 of 0.33 points"]
    assert "0.92 of 4.33, 2 by hand" in platforms.gradescope(as_gradescope(report(), SHOWN))["output"]


def test_a_refusal_has_no_score():
    assert "score" not in platforms.gradescope(refusal("not your fault"))


def test_the_text_for_coursera_is_cut_where_the_platform_would():
    check = Check("é" * 300, FAILED, 0.0, 1.0, "é" * 500)
    functions = {f"f{n}": FunctionReport(1.0, (check,)) for n in range(100)}
    feedback = platforms.coursera(as_coursera(Report("x", "small", functions)))["feedback"]
    assert feedback.endswith("\n…")


def test_when_students_see_checks_is_said_for_the_course_an_assignment_or_a_function(tmp_path):
    settings = yaml.safe_load((ROOT / "course.yaml").read_text())
    (tmp_path / "solutions").symlink_to(ROOT / "solutions")
    settings["visibility"] = "after_published"
    settings["assignments"]["softmax"]["visibility"] = "hidden"
    settings["assignments"]["softmax"]["functions"]["one_hot"]["visibility"] = "visible"
    (tmp_path / "course.yaml").write_text(yaml.safe_dump(settings, sort_keys=False))
    course = load_course(tmp_path)
    assert set(course.shown(course.assignments["vectorized"]).values()) == {"after_published"}
    assert course.shown(course.assignments["softmax"]) == {
        "one_hot": "visible", "softmax": "hidden", "propagate": "hidden", "optimize": "hidden", "predict": "hidden"}
    assert COURSE.visibility == "visible"


def check(*arguments, cwd=ROOT):
    return subprocess.run([sys.executable, "-m", "autograder", "check", *map(str, arguments)], cwd=cwd,
                          capture_output=True, text=True, timeout=300)


def test_junit_of_several_notebooks_and_the_exit_code():
    done = check("--format", "junit", "--fail-under", "0.6", SOLUTION, STUBS)
    assert done.returncode == 1, done.stderr
    right, empty = platforms.junit(done.stdout)
    assert (right.get("failures"), empty.get("failures")) == ("0", empty.get("tests"))
    assert done.stderr == f"autograder: {STUBS}: found 0 of its points, expected 0.6 or more\n"


def test_one_notebook_as_a_grade_for_a_platform():
    graded = json.loads(check("--json", "--seed", "4", SOLUTION).stdout)
    done = check("--format", "classroom", "--seed", "4", "--fail-under", "1", SOLUTION)
    assert (done.returncode, done.stderr) == (0, "")
    result = platforms.classroom(done.stdout)
    assert sum(test["score"] for test in result["tests"]) == pytest.approx(graded["score"])
    assert len(result["tests"]) == sum(len(each["checks"]) for each in graded["functions"].values())
    done = check("--format", "coursera", STUBS)
    assert (done.returncode, platforms.coursera(done.stdout)["fractionalScore"]) == (0, 0)


def test_a_broken_check_gives_no_grade_to_a_platform_and_no_green_tick(tmp_path):
    make_course(tmp_path, {"f": ("def f():\n    return 1", 'def test_f(student):\n    """f is 1"""\n    assert 0')})
    answer = tmp_path / "solutions" / "small" / "small.ipynb"
    done = check("--format", "coursera", answer, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "which is our fault and not the student's: there is no grade to hand on" in done.stderr
    done = check("--format", "junit", "--fail-under", "0", answer, cwd=tmp_path)
    assert done.returncode == 1
    assert [outcome.tag for outcome in platforms.junit(done.stdout)[0].find("testcase")] == ["error"]
    assert "which is our fault and not the student's" in done.stderr


def test_when_checks_are_shown_makes_no_grade():
    assignment = COURSE.assignments["vectorized"]
    functions = {name: function.model_copy(update={"visibility": "hidden"})
                 for name, function in assignment.functions.items()}
    hidden = assignment.model_copy(update={"visibility": "hidden", "functions": functions})
    assert fingerprint(COURSE, hidden) == fingerprint(COURSE, assignment)


@pytest.mark.parametrize(("arguments", "sentence"), [
    (["--format", "classroom", STUBS, STUBS], "found 2 notebooks with --format classroom, expected one: it is the"),
    (["--format", "junit", "--json", STUBS], "found --json with --format junit, expected one of them"),
    (["--format", "xml", STUBS], "--format"),
    (["--fail-under", "1.1", STUBS], "--fail-under"),
    (["--fail-under", "nan", STUBS], "--fail-under"),
])
def test_wrong_use_is_told_and_exits_with_2(arguments, sentence):
    done = check(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
