"""The hidden suite: right answers get full marks, each wrong one loses marks in its own function, with a sentence."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from suites import SHIPPED

from autograder.authoring.sample import answers_in

ROOT = Path(__file__).parent.parent


@cache
def known(file):
    """By assignment and name, the answers in a file beside the notebook: the text of one function."""
    return {(id_, f"{function}__{form}"): {function: text}
            for id_ in SHIPPED
            for function, forms in answers_in(ROOT / "solutions" / id_ / file).items()
            for form, text in forms.items()}


MISCONCEPTIONS, VARIANTS, LOOPED = "misconceptions.py", "variants.py", "loops.py"


def run_suite(*options):
    command = [sys.executable, "-m", "pytest", "-p", "autograder.checks.plugin", "-q", "solutions", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


def test_the_suite_passes_on_the_reference():
    result = run_suite()
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("id_", SHIPPED)
def test_the_suite_fails_on_the_released_stubs(id_):
    result = run_suite("--assignment", id_, "--submission", f"assignments/{id_}/{id_}.ipynb")
    assert result.returncode == 1
    assert " passed" not in result.stdout.splitlines()[-1]


@pytest.fixture(scope="session")
def graded(grade_answers):
    """The reports on known answers: all that an assignment has of a kind are graded in one batch."""

    @cache
    def batch(file, id_):
        return grade_answers({name: texts for (of, name), texts in known(file).items() if of == id_}, id_)

    return batch


@pytest.mark.parametrize(("id_", "name"), known(VARIANTS))
def test_right_variant_gets_full_marks(graded, id_, name):
    report = graded(VARIANTS, id_)[name]
    checks = [check for function in report.functions.values() for check in function.checks]
    assert [check for check in checks if check.status != "passed"] == []
    assert [function.violations for function in report.functions.values() if function.violations] == []
    assert report.score == report.max_score


@pytest.mark.parametrize(("id_", "name"), known(LOOPED))
def test_looped_answer_is_right_and_rejected(graded, id_, name):
    report = graded(LOOPED, id_)[name]
    checks = [check for function in report.functions.values() for check in function.checks]
    assert [check for check in checks if check.status != "passed"] == []
    assert [function for function, result in report.functions.items() if result.rejected] == [name.partition("__")[0]]


@pytest.mark.parametrize(("id_", "name"), known(MISCONCEPTIONS))
def test_misconception_loses_marks_in_its_function_only(graded, id_, name):
    report = graded(MISCONCEPTIONS, id_)[name]
    wrong = name.partition("__")[0]
    lost = {function for function, result in report.functions.items() if result.score < result.max_score}
    assert lost == {wrong}
    assert not report.functions[wrong].rejected


@pytest.mark.parametrize(("id_", "name"), known(MISCONCEPTIONS))
def test_misconception_is_told_in_a_sentence(graded, id_, name):
    for check in graded(MISCONCEPTIONS, id_)[name].functions[name.partition("__")[0]].checks:
        if check.status != "passed":
            assert re.search(r"\w+ \w+", check.message)
            assert "AssertionError" not in check.message
            assert not re.search(r"\d\.\d{3}", check.message), "no expected number is shown"


@pytest.mark.parametrize("id_", SHIPPED)
def test_most_misconceptions_get_their_hint(graded, id_):
    """Each that runs at all; one that raises says so itself."""
    silent = []
    for name, report in graded(MISCONCEPTIONS, id_).items():
        checks = report.functions[name.partition("__")[0]].checks
        if not any(check.hint or check.status == "error" for check in checks):
            silent.append(name)
    assert silent == []


PROPAGATE = """def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = A - Y
    return {{"dw": {dw}, "db": {db}}}, {cost}
"""
DW, DB = "np.dot(X, dZ.T) / m", "np.sum(dZ) / m"
COST = "-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m"


def propagate(dw=DW, db=DB, cost=COST):
    return {"propagate": PROPAGATE.format(dw=dw, db=db, cost=cost)}


TOLD = {
    "db of shape (1, 1)": (propagate(db="np.sum(dZ, axis=1, keepdims=True) / m"),
                           "`db` has shape (1, 1), expected a scalar"),
    "db of shape (1,)": (propagate(db="np.sum(dZ, axis=1) / m"), "`db` has shape (1,), expected a scalar"),
    "flat dw": (propagate(dw="(np.dot(X, dZ.T) / m).ravel()"), r"`dw` has shape \(\d,\), expected \(\d, 1\)"),
    "cost is nan": (propagate(cost="np.nan"), "`cost` holds nan"),
    "cost is None": (propagate(cost="None"), "`cost` is None, expected a scalar"),
    "cost is complex": (propagate(cost=COST + " + 0j"), "`cost` has dtype complex128, expected real numbers"),
    "cost is a string": (propagate(cost=f"str({COST})"), "`cost` is a string, expected a scalar"),
    "no grads": ({"propagate": "def propagate(w, b, X, Y):\n    return 0.5"},
                 "`propagate` returned a number, expected `grads` and `cost`"),
    "no dict": ({"propagate": "def propagate(w, b, X, Y):\n    return (1, 2), 0.5"},
                "`grads` is a tuple of 2 values, expected a dict with the key 'dw'"),
    "misnamed": ({"propagate": "def propagate(w, b, X, Y):\n    return {'dW': w}, 0.5"},
                 "`grads` has no key 'dw' (its keys: 'dW')"),
    "missing": ({"propagate": "pass"}, "there is no function `propagate` to grade"),
    "raises": ({"propagate": "def propagate(w, b, X, Y):\n    return n"},
               "`propagate` raised NameError: name 'n' is not defined (cell propagate, line 2)"),
}


@pytest.fixture(scope="session")
def told(grade_answers):
    return grade_answers({name: texts for name, (texts, _) in TOLD.items()})


@pytest.mark.parametrize("name", TOLD)
def test_the_message_names_what_is_wrong(told, name):
    messages = [check.message for check in told[name].functions["propagate"].checks]
    expected = TOLD[name][1]
    pattern = expected if "\\" in expected else re.escape(expected)
    assert any(re.search(pattern, message) for message in messages), messages


@pytest.mark.parametrize("name", TOLD)
def test_a_wrong_propagate_costs_nothing_in_optimize(told, name):
    functions = told[name].functions
    assert functions["propagate"].score < functions["propagate"].max_score
    assert functions["optimize"].score == functions["optimize"].max_score


def test_a_seed_makes_the_same_report_again(grade_answers):
    answers = {"again": known(MISCONCEPTIONS)["vectorized", "propagate__not_divided_by_m"]}
    assert grade_answers(answers)["again"].to_dict() == grade_answers(answers)["again"].to_dict()


LOOP = """def optimize({params}, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate({params}, X, Y)
        {step}
        costs.append(cost)
    return {returned}, grads, costs
"""
STEP = "w, b = w - {k} * alpha * grads['dw'], b - alpha * grads['db']"
STEPS = "W, b = W - {k} * alpha * grads['dW'], b - alpha * grads['db']"
PREDICT = "def predict(w, b, X):\n    return (np.dot(w.T, X) + b > 0) * {k}"
SOFTMAX = "def softmax(Z):\n    E = np.exp(Z - np.max(Z, axis=0))\n    return E / np.sum(E, axis=0) * {k}"
ONE_HOT = "def one_hot(labels, K):\n    return np.eye(K)[labels[0]].T * {k}"
GRADS = """def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    dZ = (A - Y) * {k}
    return {{"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}}, -np.sum(Y * np.log(A)) / m
"""
OPTIMIZE = LOOP.format(params="w, b", step=STEP, returned="dict(w=w, b=b)")
OPTIMIZES = LOOP.format(params="W, b", step=STEPS, returned="dict(W=W, b=b)")
# By assignment, answers that are wrong for some sizes alone: nowhere near, or not quite.
AT_SOME_SIZES = {
    "vectorized": {
        ("initialize", "features"): "def initialize(n_x):\n    return np.zeros((n_x, 1)) + (n_x > 13), 0.0",
        ("propagate", "features"): propagate(dw=DW + " * (1.04 if X.shape[0] > 29 else 1)")["propagate"],
        ("propagate", "examples"): propagate(db=DB + " * (1.0009 if m > 29 else 1)")["propagate"],
        ("optimize", "features"): OPTIMIZE.format(k="(1.01 if len(X) > 29 else 1)"),
        ("optimize", "examples"): OPTIMIZE.format(k="(1.01 if X.shape[1] > 29 else 1)"),
        ("optimize", "iterations"): OPTIMIZE.format(k="(i < 190)"),
        ("predict", "features"): PREDICT.format(k="(0.96 if len(X) > 29 else 1)"),
        ("predict", "examples"): PREDICT.format(k="(X.shape[1] <= 60)"),
    },
    "softmax": {
        ("one_hot", "examples"): ONE_HOT.format(k="(labels.size < 30)"),
        ("one_hot", "classes"): ONE_HOT.format(k="(K < 30)"),
        ("softmax", "classes"): SOFTMAX.format(k="(1.001 if len(Z) > 29 else 1)"),
        ("softmax", "examples"): SOFTMAX.format(k="(1.001 if Z.shape[1] > 29 else 1)"),
        ("propagate", "classes"): GRADS.format(k="(1.001 if len(Y) > 29 else 1)"),
        ("propagate", "features"): GRADS.format(k="(1.001 if len(X) > 29 else 1)"),
        ("propagate", "examples"): GRADS.format(k="(1.001 if m > 29 else 1)"),
        ("optimize", "features"): OPTIMIZES.format(k="(1.01 if len(X) > 29 else 1)"),
        ("optimize", "iterations"): OPTIMIZES.format(k="(i < 190)"),
    },
}


@pytest.fixture(scope="session")
def at_some_sizes(grade_answers):
    return {id_: grade_answers({key: {key[0]: text} for key, text in texts.items()}, id_)
            for id_, texts in AT_SOME_SIZES.items()}


@pytest.mark.parametrize(("id_", "key"), [(id_, key) for id_, texts in AT_SOME_SIZES.items() for key in texts])
def test_what_is_wrong_for_many_alone_loses_more_than_a_little(at_some_sizes, id_, key):
    report = at_some_sizes[id_][key]
    function = report.functions[key[0]]
    assert function.score < 0.9 * function.max_score
    assert not function.rejected or key[0] != "optimize"
    assert report.max_score - report.score == pytest.approx(function.max_score - function.score)
