"""What stands beside the checks on the student's page: the author's curve, and how fast the large call was."""

import json
from dataclasses import asdict

import pytest
from books import copy_course

from autograder.checks.loading import load_checks
from autograder.course import CourseError
from autograder.grading import Grader
from autograder.report import Report

OPTIMIZE = """def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w {sign} alpha * grads["dw"], b {sign} alpha * grads["db"]
        costs.append({cost})
    return {{"w": w, "b": b}}, grads, costs
"""
LOOPS = """def predict(w, b, X):
    return np.array([[int(w[:, 0] @ x + b > 0) for x in X.T]])
"""


def test_a_curve_is_drawn_of_what_can_be_drawn(grade_answers):
    reports = grade_answers({
        "right": {},
        "uphill": {"optimize": OPTIMIZE.format(sign="+", cost="cost")},
        "column": {"optimize": OPTIMIZE.format(sign="-", cost="np.array([[cost]])")},
        "one more": {"optimize": OPTIMIZE.format(sign="-", cost="cost").replace("range(", "range(1 + ")},
        "no numbers": {"optimize": OPTIMIZE.format(sign="-", cost="'low'")},
        "infinite": {"optimize": OPTIMIZE.format(sign="-", cost="np.inf if i else cost")},
        "loops": {"predict": LOOPS},
    })
    curves = {name: report.functions["optimize"].curve for name, report in reports.items()}
    assert curves["right"].found == curves["right"].right == curves["column"].found
    assert curves["right"].axes == ("iteration", "cost")
    assert curves["uphill"].found[0] == curves["uphill"].right[0] < curves["uphill"].found[-1]
    assert not reports["one more"].functions["optimize"].score  # no check passes, and still it is drawn
    assert curves["one more"].found[:-1] == curves["right"].right
    assert curves["no numbers"] is None
    assert set(curves["infinite"].found[1:]) == {None}
    speeds = {name: report.functions["predict"].speed for name, report in reports.items()}
    assert speeds["right"].looped > 0 < speeds["right"].seconds
    assert speeds["right"].loops == "a loop"
    assert speeds["loops"] is None
    assert reports["right"].functions["initialize"].speed is None
    report = reports["infinite"]
    assert Report.from_fields(json.loads(json.dumps(asdict(report))), list(report.functions)) == report
    assert "speed" not in report.to_dict()["functions"]["predict"]


def test_a_curve_holds_no_number_of_a_hidden_check(grade_answers):
    """What the function has been called with before is not there where the curve is drawn."""
    kept = "seen = []\n" + OPTIMIZE.format(sign="-", cost="cost").replace(
        "    costs = []\n", "    costs = []\n    seen.append(float(X[0, 0]))\n").replace(
        "return {", "costs = costs if num_iterations != 60 else (60 * [0.0] + seen)[-60:]\n    return {")
    elsewhere = ("seen = []\ndef predict(w, b, X):\n    seen.extend(X.ravel().tolist())\n"
                 "    return (w.T @ X + b > 0) * 1.0\n")
    passed_on = OPTIMIZE.format(sign="-", cost="cost").replace(
        "return {", "costs = costs if num_iterations != 60 else (60 * [0.0] + seen)[-60:]\n    return {")
    reports = grade_answers({"own": {"optimize": kept}, "of another": {"predict": elsewhere, "optimize": passed_on}})
    found = {name: set(report.functions["optimize"].curve.found) for name, report in reports.items()}
    assert found == {"own": {0.0, 0.5}, "of another": {0.0}}  # 0.5 is the page's own


@pytest.mark.parametrize(("text", "found"), [
    ("LOOPS = {'guess': ('a', 'b')}", "found 'guess', expected one of: initialize"),
    ("LOOPS = {'predict': 'a loop'}", r"LOOPS\['predict'\]: found 'a loop', expected two texts"),
    ("def curve_optimize(f):\n    'the cost'", r"curve_optimize: expected a docstring .* in AXES\['optimize'\]"),
    ("AXES = {'optimize': ('a', 'b')}\ndef curve_optimize(f):\n    return [1, 2]", "expected a docstring"),
    ("AXES = {'optimize': ('a', 'b')}\ndef curve_optimize(f):\n    'x'\n    return [1]", "expected 2 to 100 numbers"),
    ("AXES = {'optimize': ('a', 'b')}\ndef curve_optimize(f):\n    'x'\n    f(1)", r"page.py:4: raised TypeError"),
    ("import no_such_module", r"page.py:1: raised ModuleNotFoundError"),
])
def test_a_page_that_cannot_be_used_is_named(tmp_path, text, found):
    course = copy_course(tmp_path)
    assignment = course.assignments["vectorized"]
    (assignment.checks_folder / "page.py").write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=found):
        load_checks(assignment) and Grader(course, assignment, seed=0)


def test_nobody_needs_a_page(tmp_path):
    course = copy_course(tmp_path)
    assignment = course.assignments["vectorized"]
    (assignment.checks_folder / "page.py").unlink()
    assert load_checks(assignment).page is None
    with Grader(course, assignment, seed=0):
        pass
