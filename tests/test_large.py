"""The large call: it must be answered rightly, and what takes as long as a loop is held, never rejected."""

import pytest

from autograder.report import PASSED

PROPAGATE = """def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = A - Y
    {more}
    return {{"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
"""
NAMED = " right for 2"
ANSWERS = {
    "nothing for many": ("propagate", PROPAGATE.format(more="if m > 5_000: return None")),
    "zeros for many": ("propagate", PROPAGATE.format(more="dZ = dZ * (m < 5_000)")),
    "raises for many": ("propagate", PROPAGATE.format(more="if m > 5_000: raise ValueError('too many')")),
    "slow": ("propagate", PROPAGATE.format(more="np.sort(np.random.rand(900, m)) if m > 5_000 else None")),
    "a range as an index": ("propagate", PROPAGATE.format(more="dZ = dZ[:, range(m)]")),
    "a table of all pairs": ("propagate", PROPAGATE.format(more="np.trace(np.dot(Y.T, A))")),
    "imports when it is called": ("propagate", PROPAGATE.format(more="import decimal, fractions, email.mime.text")),
}
HELD = {"slow"}
WRONG = {"nothing for many", "zeros for many", "raises for many"}


@pytest.fixture(scope="module")
def reports(grade_answers):
    return {name: report.functions[ANSWERS[name][0]] for name, report in
            grade_answers({name: {function: text} for name, (function, text) in ANSWERS.items()}).items()}


@pytest.mark.parametrize("name", sorted(ANSWERS.keys() - WRONG))
def test_what_is_right_for_many_examples_keeps_its_points(reports, name):
    assert reports[name].score == reports[name].max_score
    assert not reports[name].rejected
    assert reports[name].held == (name in HELD)


@pytest.mark.parametrize("name", sorted(WRONG))
def test_what_is_wrong_for_many_examples_loses_that_check_alone(reports, name):
    failed = [check.name for check in reports[name].checks if check.status != PASSED]
    assert len(failed) == 1
    assert NAMED in failed[0]


def test_a_held_function_says_why(reports):
    assert "times the reference's time for" in reports["slow"].suspicious


def test_it_is_no_second_price_for_what_is_wrong_already(grade_answers):
    text = PROPAGATE.format(more="").replace("np.sum(dZ) / m", "np.sum(dZ)")
    report = grade_answers({"db": {"propagate": text}})["db"].functions["propagate"]
    failed = [check for check in report.checks if check.status != PASSED]
    assert all("`db`" in check.name for check in failed)
    (large,) = (check for check in report.checks if NAMED in check.name)
    assert large.name.startswith("what is right of it is right for ")
    assert large.status == PASSED


def test_there_is_none_where_nothing_is_right(grade_answers):
    report = grade_answers({"sum": {"propagate": PROPAGATE.format(more="m = 1")}})["sum"].functions["propagate"]
    assert not [check for check in report.checks if NAMED in check.name]


def test_functions_that_may_grow_have_none(grade_answers):
    report = grade_answers({"reference": {}}, "two-loops")["reference"].functions["propagate"]
    assert not [check for check in report.checks if NAMED in check.name]
