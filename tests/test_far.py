"""The far call: what a function has no large call for is counted once for thousands, too."""

import re

import numpy as np
import pytest

from autograder.checks.harness import Harness
from autograder.grading.far import FAR

EACH = """class Each(dict):
    def __missing__(self, key):
        at = self.at
        self.at = at + 1
        self.do(at)
        return ""
def each(number, do):
    loop = Each()
    loop.at, loop.do = 0, do
    ("%(x)s" * number) % loop
def nothing(at):
    pass
"""
INITIALIZE = """def initialize(n_x):
    w = np.zeros((n_x, 1))
    {more}
    return w, 0.0
"""
PREDICT = """def predict(w, b, X):
    n = X.shape[0]
    {more}
    return (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1.0
"""
UNHELD = {
    "as it is": ("initialize", INITIALIZE.format(more="pass")),
    "a table of all pairs": ("initialize", INITIALIZE.format(more="w = np.dot(np.eye(n_x), w)")),
    "products of all pairs": ("predict", PREDICT.format(more="np.linalg.norm(np.dot(X, X.T) * np.outer(w, w))")),
    "more than memory holds": ("predict", PREDICT.format(
        more="np.sum(X[:, None] * X[None] * (X[:, None] + X[None]) * (X[:, None] - X[None]))")),
    "another way for many": ("initialize", INITIALIZE.format(more="w = np.zeros(n_x)[:, None] if n_x > 1_000 else w")),
    "many steps at all sizes": ("initialize", INITIALIZE.format(
        more="import pprint, json; pprint.pformat([{'n': n_x, 'w': [1.5, 2.5, 3.5]}]); json.dumps([n_x], indent=2); "
             "np.testing.assert_allclose(w, 0); np.testing.assert_equal(w, 0.0); np.testing.assert_array_less(w, 1)")),
}
FOUND = {
    "behind idle steps for few": ("initialize", EACH + INITIALIZE.format(
        more="each(n_x, nothing); each(2_000, nothing) if n_x < 12 else 0"), "loops over the features"),
    "above the counted sizes": ("predict", EACH + PREDICT.format(
        more="each(n, nothing) if n > 1_000 else 0"), "loops over the features"),
    "does nothing for many": ("initialize", INITIALIZE.format(
        more="w = w + (n_x > 1_000)"), "does not do its work while it is counted for"),
    "raises for many": ("predict", PREDICT.format(more="assert n < 1_000, 'too many'"), "cannot be counted for"),
}
HELD = {
    "idle steps at all sizes": ("initialize", EACH + INITIALIZE.format(
        more="each(n_x, nothing); each(max(0, 12_000 - n_x), nothing)"), "too many to tell whether it loops over "),
    "no memory, it says": ("predict", EACH + PREDICT.format(
        more="if n > 2_000: raise MemoryError"), "does not bear that out"),
    "more than there is": ("predict", PREDICT.format(
        more="np.empty((n, n, n, n)) if n > 2_000 else 0"), "does not bear that out"),
}


@pytest.fixture(scope="module")
def reports(grade_answers):
    answers = {**UNHELD, **FOUND, **HELD}
    return {name: report.functions[answers[name][0]] for name, report in
            grade_answers({name: {function: text} for name, (function, text, *_) in answers.items()}).items()}


@pytest.mark.parametrize("name", UNHELD)
def test_a_right_answer_costs_nothing(reports, name):
    assert reports[name].score == reports[name].max_score
    assert reports[name].violations == ()
    assert reports[name].suspicious == ""


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found_at_a_far_size_is_rejected(reports, name):
    assert reports[name].right
    (found,) = reports[name].violations
    assert found.rule == "growth"
    assert FOUND[name][2] in found.message


@pytest.mark.parametrize("name", HELD)
def test_what_cannot_be_told_is_held(reports, name):
    assert reports[name].score == reports[name].max_score
    assert not reports[name].rejected
    assert HELD[name][2] in reports[name].suspicious


def test_it_names_the_sizes_and_the_steps(reports):
    (found,) = reports["above the counted sizes"].violations
    few, size, many, far = re.search(r"takes ([\d,]+) Python steps for (\d+), and ([\d,]+) for ([\d,]+) features",
                                     found.message).groups()
    assert int(few.replace(",", "")) + FAR < int(many.replace(",", ""))
    assert int(size) < FAR <= int(far.replace(",", ""))


def test_a_function_that_may_grow_with_features_has_none(grade_answers):
    looped = {"initialize": "def initialize(n_x):\n    return np.array([[0.0] for _ in range(n_x)]), 0.0"}
    report = grade_answers({"x": looped}, "two-loops")["x"].functions["initialize"]
    assert report.score == report.max_score
    assert not report.held


def test_a_suite_without_inputs_of_that_size_has_none(grade_answers, monkeypatch):
    inputs = Harness.inputs

    def few(self, name, rng, **sizes):
        if sizes.get("features", 0) > 1_000:
            raise np.linalg.LinAlgError("not so many")
        return inputs(self, name, rng, **sizes)

    monkeypatch.setattr(Harness, "inputs", few)
    report = grade_answers({"reference": {}})["reference"]
    assert report.score == report.max_score
    assert not any(function.held or function.broken for function in report.functions.values())
