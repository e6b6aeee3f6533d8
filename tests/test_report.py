"""The report: scores, and the JSON that others rely on."""

import json

from autograder.report import BROKEN, FAILED, PASSED, Check, FunctionReport, Report, Violation
from autograder.reports import as_json

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
    assert list(data) == ["schema", "notebook", "assignment", "score", "max_score", "error", "seed", "functions"]
    assert (data["schema"], data["score"], data["max_score"], data["error"], data["seed"]) == (1, 0.0, 8.0, None, 7)
    propagate = data["functions"]["propagate"]
    assert (propagate["score"], propagate["max_score"], propagate["rejected"]) == (0.0, 8.0, True)
    assert propagate["violations"][0].items() >= {"rule": "for-loop", "cell": "propagate", "line": 4}.items()
    assert propagate["checks"] == [{"name": "dw has the shape of w", "status": "passed", "score": 0.0, "max_score": 8.0,
                                    "message": "", "hint": ""}]


def test_json_is_one_line_whatever_a_student_wrote():
    hostile = "\x1b[31m\n\u2028\ud800\x00</script>"
    report = Report(hostile, "vectorized", {"f": function(Check("a", FAILED, 0.0, 1.0, hostile))})
    text = as_json(report)
    assert len(text.splitlines()) == 1
    assert text.isascii()
    assert json.loads(text)["notebook"] == hostile
