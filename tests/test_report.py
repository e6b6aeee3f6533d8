"""The report: scores, and the JSON that others rely on."""

import json
from io import StringIO

import pytest
from rich.console import Console

from autograder.report import BROKEN, ERROR, FAILED, PASSED, Check, Finding, FunctionReport, Report, Violation
from autograder.reports import as_json, function_html, function_text, notebook_text, notes, plain

LOOP = Violation("for-loop", "propagate", 4, "`for i in range(m)` loops over the examples", "use np.dot", "for i in …")


def function(*checks, **more):
    return FunctionReport(sum(check.max_score for check in checks), checks, **more)


def test_score_is_the_sum_of_the_checks():
    report = function(Check("a", PASSED, 1.5, 1.5), Check("b", FAILED, 0.0, 2.5))
    assert (report.score, report.max_score, report.rejected) == (1.5, 4.0, False)


def test_a_rejected_function_scores_nothing_but_keeps_its_checks():
    report = function(Check("a", PASSED, 2.0, 2.0), violations=(LOOP,))
    assert (report.score, report.rejected, report.checks[0].status) == (0.0, True, PASSED)


def test_a_rejected_function_keeps_the_share_that_the_course_gives():
    report = function(Check("a", PASSED, 2.0, 2.0), violations=(LOOP,), rejected_share=0.25)
    assert report.score == 0.5


def test_values_are_right_where_every_check_passed_rejected_or_not():
    assert function(Check("a", PASSED, 2.0, 2.0), violations=(LOOP,)).right
    assert not function(Check("a", PASSED, 2.0, 2.0), Check("b", FAILED, 0.0, 1.0)).right


def test_broken_is_told_from_failed():
    assert function(Check("a", BROKEN, 0.0, 1.0)).broken
    assert not function(Check("a", FAILED, 0.0, 1.0)).broken


def test_json_has_the_contract_s_shape():
    check = Check("dw has the shape of w", PASSED, 8.0, 8.0)
    report = Report("x.ipynb", "vectorized", {"propagate": function(check, violations=(LOOP,))}, seed=7)
    data = json.loads(as_json(report))
    assert list(data) == ["schema", "notebook", "assignment", "score", "max_score", "error", "seed", "notes",
                          "by_hand", "functions"]
    assert (data["schema"], data["score"], data["max_score"], data["error"], data["seed"]) == (1, 0.0, 8.0, None, 7)
    propagate = data["functions"]["propagate"]
    assert (propagate["score"], propagate["max_score"], propagate["rejected"]) == (0.0, 8.0, True)
    assert propagate["violations"][0].items() >= {"rule": "for-loop", "cell": "propagate", "line": 4}.items()
    assert propagate["checks"] == [{"name": "dw has the shape of w", "status": "passed", "score": 0.0, "max_score": 8.0,
                                    "message": "", "hint": "", "reason": ""}]


def test_json_is_one_line_whatever_a_student_wrote():
    hostile = "\x1b[31m\n\u2028\ud800\x00</script>"
    report = Report(hostile, "vectorized", {"f": function(Check("a", FAILED, 0.0, 1.0, hostile))})
    text = as_json(report)
    assert len(text.splitlines()) == 1
    assert text.isascii()
    assert json.loads(text)["notebook"] == hostile


def test_a_sentence_stands_once_with_the_checks_that_it_concerns():
    same = [Check(name, FAILED, 0.0, 1.0, "`db` has shape (1, 1), expected a scalar", "use np.sum") for name in "abc"]
    report = function(same[0], Check("d", PASSED, 1.0, 1.0), same[1], Check("e", ERROR, 0.0, 1.0, "it raised"), same[2])
    assert report.findings == (Finding(same[0].message, "use np.sum", ("a", "b", "c")),
                               Finding("it raised", "", ("e",)))
    assert json.loads(as_json(Report("x", "y", {"f": report})))["functions"]["f"]["findings"] == [
        {"message": same[0].message, "hint": "use np.sum", "checks": ["a", "b", "c"]},
        {"message": "it raised", "hint": "", "checks": ["e"]}]
    for shown in (function_text(report, None), function_html(report, None)):
        assert shown.count("use np.sum") == shown.count("has shape (1, 1)") == shown.count("it raised") == 1
    assert [line.strip() for line in function_text(report, None).splitlines()[1:]] == [
        "✗ a", "✗ b", "✗ c", same[0].message, "hint: use np.sum", "✓ d", "✗ e", "it raised"]


def test_not_started_is_said_once():
    report = function(*[Check(name, ERROR, 0.0, 1.0, "it raised") for name in "abc"], not_started=True)
    assert report.findings == (Finding("not started", "", ("a", "b", "c")),)
    for shown in (function_text(report, None), function_html(report, None)):
        assert shown.count("not started") == 1
        assert "it raised" not in shown
    assert "0 of 3 points, not started" in function_text(report, None)


def test_a_held_function_keeps_its_points_and_tells_the_reason_to_the_instructor_only():
    held = function(Check("a", PASSED, 2.0, 2.0), suspicious="30 times the reference's time")
    assert (held.score, held.held, held.waits) == (2.0, True, True)
    for shown in (function_text(held, None), function_html(held, None)):
        assert "Your instructor will have a look" in shown
        assert "30 times" not in shown
    assert notes({"ann": Report("x", "y", {"f": held})}) == [
        "ann: f is held, look at it in the formgrader: 30 times the reference's time"]
    assert json.loads(as_json(Report("x", "y", {"f": held})))["functions"]["f"]["suspicious"] == held.suspicious
    assert not function(Check("a", FAILED, 0.0, 2.0)).waits


def test_notes_come_first():
    report = Report("x", "y", {"f": function(Check("a", PASSED, 1.0, 1.0))}, notes=("`pandas` is not installed",))
    console = Console(width=100, file=StringIO())
    console.print(notebook_text(report))
    lines = console.file.getvalue().splitlines()
    assert "`pandas` is not installed" in lines[1]
    assert notes({"ann": report}) == []  # a class has hundreds of them


@pytest.mark.parametrize(("text", "shown"), [
    ("a\rb", "a\\x0db"), ("x\u202ey", "x\\u202ey"), ("a\u200bb\u2028c", "a\\u200bb\\u2028c"), ("\x1b[31m", "\\x1b[31m"),
    ("\ud800", "\\ud800"), ("a\u3164 = 1", "a\\u3164 = 1"), ("\U000e0041", "\\U000e0041"),
    ("\tdéjà\n vu: 数 é", "\tdéjà\n vu: 数 é"), ("a\xa0b", "a\xa0b"),
])
def test_what_cannot_be_seen_is_shown_as_python_writes_it(text, shown):
    assert plain(text) == shown
