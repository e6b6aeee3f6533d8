"""One mistake, one price, one sentence."""

from dataclasses import replace

import pytest

from autograder.authoring import prices
from autograder.authoring.prices import price_of
from autograder.authoring.sample import answers_in
from autograder.authoring.validate import FORM_SHARE, facts
from autograder.grading import Grader
from autograder.report import BROKEN, FAILED, PASSED, Check, FunctionReport, Violation
from autograder.submission import Submission

PROPAGATE = """def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = A - Y
    dw, db = np.dot(X, dZ.T) / m, np.sum(dZ) / m
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {returned}
"""
OPTIMIZE = """def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append({cost})
    return {returned}
"""
PREDICT = "def predict(w, b, X):\n    A = sigmoid(np.dot(w.T, X) + b)\n    return {returned}\n"
INITIALIZE = "def initialize(n_x):\n    return {returned}\n"
SOFTMAX = """def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    dZ = A - Y
    dW, db, cost = np.dot(dZ, X.T) / m, np.sum(dZ, axis=1, keepdims=True) / m, -np.sum(Y * np.log(A)) / m
    return {returned}
"""
WRONG_FORMS = {
    "vectorized": [
        ("initialize", INITIALIZE.format(returned=returned)) for returned in (
            "np.zeros(n_x), 0.0", "np.zeros((1, n_x)), 0.0", "[[0.0]] * n_x, 0.0",
            "np.zeros((n_x, 1)), np.zeros((1, 1))", "np.zeros((n_x, 1)), [0]",
            "0.0, np.zeros((n_x, 1))", "{'w': np.zeros((n_x, 1)), 'b': 0.0}")
    ] + [
        ("propagate", PROPAGATE.format(returned=returned)) for returned in (
            "{'dw': dw, 'db': np.array([[db]])}, cost", "{'dw': dw, 'db': np.array([db])}, cost",
            "{'dw': dw.ravel(), 'db': db}, cost", "{'dw': dw.T, 'db': db}, cost", "{'dw': dw.tolist(), 'db': db}, cost",
            "{'dw': dw, 'db': db}, np.array([[cost]])", "{'dw': dw, 'db': db}, [cost]",
            "cost, {'dw': dw, 'db': db}", "(dw, db), cost",
            "(dw, db, cost)", "{'dW': dw, 'dB': db}, cost",
            "{'w': dw, 'b': db}, cost", "{'dw': dw, 'db': db, 'cost': cost}")
    ] + [
        ("optimize", OPTIMIZE.format(cost="cost", returned=returned)) for returned in (
            "{'w': w.ravel(), 'b': b}, grads, costs", "{'w': w, 'b': np.array([b])}, grads, costs",
            "(w, b), grads, costs", "{'w': w, 'b': b}, (grads['dw'], grads['db']), costs",
            "grads, {'w': w, 'b': b}, costs", "{'w': w, 'b': b}, grads, np.array(costs).reshape(-1, 1)",
            "{'W': w, 'B': b}, grads, costs")
    ] + [
        ("optimize", OPTIMIZE.format(cost="np.array([[cost]])", returned="{'w': w, 'b': b}, grads, costs")),
    ] + [
        ("predict", PREDICT.format(returned=returned)) for returned in (
            "(A[0] > 0.5) * 1", "((A > 0.5) * 1).T", "((A > 0.5) * 1).tolist()", "((A[0] > 0.5) * 1).tolist()")
    ],
    "softmax": [
        ("propagate", SOFTMAX.format(returned=returned)) for returned in (
            "{'dW': dW, 'db': db.ravel()}, cost", "{'dW': dW.T, 'db': db}, cost",
            "{'dW': dW, 'db': db}, np.array([cost])", "{'dw': dW, 'db': db}, cost",
            "cost, {'dW': dW, 'db': db}", "(dW, db), cost")
    ],
}
EVERY_FORM = [pytest.param(id_, index, id=f"{id_}-{name}-{text.splitlines()[-1].strip()[7:]}")
              for id_, answers in WRONG_FORMS.items() for index, (name, text) in enumerate(answers)]


@pytest.fixture(scope="session")
def in_wrong_form(grade_answers):
    return {id_: grade_answers({str(index): {name: text} for index, (name, text) in enumerate(answers)}, id_)
            for id_, answers in WRONG_FORMS.items()}


@pytest.mark.parametrize(("id_", "index"), EVERY_FORM)
def test_right_values_in_a_wrong_form_lose_its_share_and_no_more(in_wrong_form, id_, index):
    report = in_wrong_form[id_][str(index)]
    function = report.functions[WRONG_FORMS[id_][index][0]]
    assert 0 < function.max_score - function.score <= FORM_SHARE * function.max_score + 1e-9, function.findings
    assert report.max_score - report.score == pytest.approx(function.max_score - function.score)
    assert not function.rejected


@pytest.mark.parametrize("part", ["dw", "db", "cost"])
def test_a_wrong_part_takes_no_check_of_the_others_along(grade_answers, part):
    right = PROPAGATE.format(returned="{'dw': dw, 'db': db}, cost")
    text = right.replace("    return", f"    {part} = {part} * m + 0.1\n    return")
    function = grade_answers({"x": {"propagate": text}})["x"].functions["propagate"]
    failed = [check.name for check in function.checks if check.status != PASSED]
    assert failed
    assert all(name.startswith(f"`{part}`") for name in failed)


def test_a_sentence_stands_once_with_the_checks_that_it_concerns():
    checks = [Check(name, status, 0, 1, message, hint) for name, status, message, hint in (
        ("a", FAILED, "wrong", ""), ("b", PASSED, "", ""), ("c", FAILED, "wrong", ""), ("d", FAILED, "one", "because"),
        ("e", FAILED, "two", "because"), ("f", BROKEN, "ours", ""))]
    found = FunctionReport(6, tuple(checks)).findings
    assert [(each.message, each.hint, each.checks) for each in found] == [
        ("wrong", "", ("a", "c")), ("one", "because", ("d", "e")), ("ours", "", ("f",))]


@pytest.fixture(scope="module")
def reports():
    """What was graded of an assignment's known answers, for all tests that ask."""
    return {}


@pytest.fixture
def graded_once(reports, monkeypatch):
    def once(grader, answers):
        if grader.assignment.id not in reports:
            reports[grader.assignment.id] = prices.graded(grader, answers)
        return reports[grader.assignment.id]

    monkeypatch.setattr("autograder.authoring.validate.graded", once)


@pytest.mark.usefixtures("graded_once")
def test_validate_prints_what_each_known_wrong_answer_costs(course):
    (fact,) = (fact for fact in facts(course, course.assignments["vectorized"]) if "wrong form" in fact.sentence)
    assert fact.holds
    with Grader(course, course.assignments["vectorized"]) as grader:
        known = [each for each in grader.harness.hints.known if each.function in grader.assignment.functions]
    assert len(fact.listed) == len(known)
    (line,) = (line for line in fact.listed if "propagate__not_divided_by_m:" in line)
    share = float(line.split("%")[0])
    assert 50 < share < 100
    assert "`dw` is the average" in line


def test_what_is_rejected_and_failed_by_no_check_has_a_price_that_says_so():
    passed = Check("a", PASSED, 1, 1)
    found = price_of(FunctionReport(6, (passed,), (Violation("growth", "f", 1, "it loops", "let NumPy"),)))
    assert (found.share, found.lost, found.what) == (1, (), ("rejected: growth",))
    assert str(found) == "100% (rejected: growth)"
    assert str(price_of(FunctionReport(6, (passed,)))) == "nothing"


@pytest.mark.usefixtures("graded_once")
def test_validate_names_a_form_that_costs_too_much(course, monkeypatch):
    monkeypatch.setattr("autograder.authoring.validate.FORM_SHARE", 0.01)
    (fact,) = (fact for fact in facts(course, course.assignments["vectorized"]) if "wrong form" in fact.sentence)
    assert any("initialize__flat costs 1" in line for line in fact.against)
    assert not any("not_divided_by_m" in line for line in fact.against)


@pytest.mark.slow
@pytest.mark.parametrize("id_", ["two-loops", "one-loop", "vectorized", "softmax"])
def test_a_known_mistake_costs_every_student_the_same(course, id_):
    assignment = course.assignments[id_]
    known = answers_in(assignment.source.parent / "misconceptions.py")
    prices = {}
    for seed in (5, 1_000_003, 2_718_281):
        with Grader(course, assignment, seed=seed) as grader:
            for name, text, report in graded(grader, known):
                lost = tuple(check.name for check in report.functions[name].checks if check.status != PASSED)
                prices.setdefault((name, text), set()).add((round(report.functions[name].score, 4), lost))
    assert {key: found for key, found in prices.items() if len(found) > 1} == {}


def graded(grader, known):
    reports = {}
    submissions = {f"{form}@{name}": (name, form, Submission(f"{form}@{name}", tuple(
        replace(cell, source=text) if cell.name == name else cell for cell in grader.source.solution)))
        for name, forms in known.items() for form, text in forms.items()}
    grader.grade([each for _, _, each in submissions.values()],
                 lambda submission, report: reports.update({submission.notebook: report}))
    return [(name, form, reports[key]) for key, (name, form, _) in submissions.items()]
