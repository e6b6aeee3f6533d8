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
ADDED = """class Adder(dict):
    def __missing__(self, key):
        self.total += self.values_of[self.at]
        self.at += 1
        return ""
def added(values):
    adder = Adder()
    adder.total, adder.at, adder.values_of = 0.0, 0, values
    ("%(x)s" * len(values)) % adder
    return adder.total
"""
OPTIMIZE = """def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        costs.append(cost)
    if X.shape[1] > 5_000 or num_iterations == 70:
        w, b, grads, costs = 0 * w, 7.0, {"dw": 0 * w, "db": 7.0}, [0.0] * num_iterations
    return {"w": w, "b": b}, grads, costs
"""
NAMED = " right for 2"
ANSWERS = {
    "nothing for many": ("propagate", PROPAGATE.format(more="if m > 5_000: return None")),
    "zeros for many": ("propagate", PROPAGATE.format(more="dZ = dZ * (m < 5_000)")),
    "raises for many": ("propagate", PROPAGATE.format(more="if m > 5_000: raise ValueError('too many')")),
    "says that memory did not suffice": ("propagate", PROPAGATE.format(
        more="if m > 5_000: raise ValueError('no MemoryError, too many')")),
    "zeros for many, and a cost that is nearly right where a check leaves room": ("propagate", PROPAGATE.format(
        more="dZ = dZ * (m < 5_000); A = np.where(np.abs(dZ).min() > 0.999, A ** 1.02, A)")),
    "nothing for many, and nothing where costs are counted": ("optimize", OPTIMIZE),
    "slow": ("propagate", PROPAGATE.format(more="np.sort(np.random.rand(900, m)) if m > 5_000 else None")),
    "a range as an index": ("propagate", PROPAGATE.format(more="dZ = dZ[:, range(m)]")),
    "a table of all pairs": ("propagate", PROPAGATE.format(more="np.trace(np.dot(Y.T, A))")),
    "a diagonal matrix": ("propagate", PROPAGATE.format(more="np.dot(X, np.diag(dZ[0]))")),
    "a table of single precision": ("propagate", PROPAGATE.format(more="np.float32(Y.T) - np.float32(Y)")),
    "a table for predict": ("predict", """def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.diag(np.tile((A > 0.5) * 1.0, (A.size, 1))).reshape(1, -1)
"""),
    "no memory, it says": ("propagate", PROPAGATE.format(more="if m > 15_000: raise MemoryError")),
    "more than there is": ("propagate", PROPAGATE.format(more="if m > 15_000: np.empty((m, m, m))")),
    "more than it uses": ("propagate", PROPAGATE.format(more="np.empty((m, m))")),
    "prints and checks much": ("optimize", """import copy, json, pprint
def optimize(w, b, X, Y, num_iterations, alpha):
    params, costs = {"w": w, "b": b}, []
    for i in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        np.testing.assert_equal(np.isfinite(grads["dw"]), True)
        before = copy.deepcopy(params)
        params = {"w": params["w"] - alpha * grads["dw"], "b": params["b"] - alpha * grads["db"]}
        pprint.pprint({"cost": float(cost), "b": [float(before["b"]), float(params["b"])], "step": i})
        print(json.dumps({"cost": float(cost), "norms": [float(np.linalg.norm(params["w"]))]}, indent=2))
        costs.append(cost)
    return params, grads, costs
"""),
    "idle steps for all": ("propagate", ADDED + PROPAGATE.format(
        more="added([0.0] * max(0, 30_000 - m)); added(dZ[0].tolist())")),
    "idle steps for few": ("propagate", ADDED + PROPAGATE.format(
        more="added([0.0] * 30_000) if m < 12 else 0; added(dZ[0].tolist())")),
    "idle steps for many few": ("propagate", ADDED + PROPAGATE.format(
        more="added([0.0] * 30_000) if m < 200 else 0; added(dZ[0].tolist())")),
    "imports when it is called": ("propagate", PROPAGATE.format(more="import decimal, fractions, email.mime.text")),
}
HELD = {"slow": "times the reference's time for", "no memory, it says": "does not bear that out",
        "more than there is": "does not bear that out", "more than it uses": "does not bear that out",
        "idle steps for all": "too many to tell whether it loops over 2"}
LOOPED = {"idle steps for few", "idle steps for many few"}
WRONG = {"nothing for many", "zeros for many", "raises for many", "says that memory did not suffice",
         "zeros for many, and a cost that is nearly right where a check leaves room",
         "nothing for many, and nothing where costs are counted"}


@pytest.fixture(scope="module")
def reports(grade_answers):
    return {name: report.functions[ANSWERS[name][0]] for name, report in
            grade_answers({name: {function: text} for name, (function, text) in ANSWERS.items()}).items()}


@pytest.mark.parametrize("name", sorted(ANSWERS.keys() - WRONG - LOOPED))
def test_what_is_right_for_many_examples_keeps_its_points(reports, name):
    assert reports[name].score == reports[name].max_score
    assert not reports[name].rejected
    assert reports[name].held == (name in HELD)


@pytest.mark.parametrize("name", sorted(LOOPED))
def test_idle_steps_for_few_examples_hide_no_loop(reports, name):
    assert reports[name].right
    (found,) = reports[name].violations
    assert "loops over the examples somewhere" in found.message


@pytest.mark.parametrize("name", sorted(WRONG))
def test_what_is_wrong_for_many_examples_loses_that_check_alone(reports, name):
    failed = [check.name for check in reports[name].checks if check.status != PASSED]
    assert len(failed) == 1
    assert NAMED in failed[0]


@pytest.mark.parametrize("name", HELD)
def test_a_held_function_says_why(reports, name):
    assert HELD[name] in reports[name].suspicious


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
