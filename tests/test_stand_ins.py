"""What stands in for the functions that another one uses, and what it answers."""

import numpy as np
import pytest

from autograder.checks.harness import Harness
from autograder.notebooks import SourceNotebook
from autograder.sandbox import field

LOOP = """def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        {step}
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {{"w": w, "b": b}}, grads, costs
"""
INLINE = """A = sigmoid(np.dot(w.T, X) + b)
        grads = {"dw": np.dot(X, (A - Y).T) / X.shape[1], "db": np.mean(A - Y)}
        cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))"""
RIGHT = {
    "follows it": LOOP.format(step="grads, cost = propagate(w, b, X, Y)"),
    "by keyword": LOOP.format(step="grads, cost = propagate(w=w, b=b, Y=Y, X=X)"),
    "asks for nothing": LOOP.format(step=INLINE),
    "mixes both": LOOP.format(step=INLINE + "\n        _, cost = propagate(w, b, X, Y)"),
    "mixes both at times": LOOP.format(step=INLINE + "\n        if i == 100: print(propagate(w, b, X, Y)[1])"),
    "through another name": LOOP.format(step="grads, cost = step(w, b, X, Y)") + "step = propagate\n",
    "calls it once more": LOOP.format(step="grads, cost = propagate(w, b, X, Y)").replace(
        "    return", "    propagate(w, b, X, Y)\n    return"),
    "looks at some examples beside": LOOP.format(step="grads, cost = propagate(w, b, X, Y)").replace(
        "    return", "    print(propagate(w, b, X[:, :2], Y[:, :2])[1])\n    return"),
}
FELL = "abs(propagate(0 * w, 0.0, X, Y)[1] - np.log(2)) < 1e-6"
SLOPE = "np.allclose(propagate(0 * w, 0.0, X, Y)[0]['dw'], np.dot(X, (0.5 - Y).T) / X.shape[1])"
WRONG = {
    "trains unless the cost is a true one": LOOP.format(step="grads, cost = propagate(w, b, X, Y)").replace(
        "    costs = []", f"    costs, alpha = [], alpha * (not {FELL})"),
    "raises if the gradient is a true one": LOOP.format(step="grads, cost = propagate(w, b, X, Y)").replace(
        "    costs = []", f"    costs = [] if not {SLOPE} else None"),
    "half of the steps if the gradient is a true one": LOOP.format(step="grads, cost = propagate(w, b, X, Y)").replace(
        "    costs = []", f"    costs, alpha = [], alpha * (0.5 if {SLOPE} else 1)"),
    "one entry in eight": LOOP.format(step="grads, cost = propagate(w, b, thin(X), thin(Y))") + """
def thin(a):
    thinned, step = np.zeros(a.size), max(1, a.size // 8)
    thinned[::step] = a.ravel()[::step]
    return thinned.reshape(a.shape)
""",
    "one entry left out": LOOP.format(step="grads, cost = propagate(w, b, X * (X != X[-1, -1]), Y)"),
    "stale": LOOP.format(step="grads, cost = first").replace("    costs = []", "    first = propagate(w, b, X, Y)\n"
                                                             "    costs = []"),
    "labels instead of examples": LOOP.format(step="grads, cost = propagate(w, b, Y * np.ones_like(X), Y)"),
    "half of the examples": LOOP.format(step="grads, cost = propagate(w, b, X[:, ::2], Y[:, ::2])"),
    "old weights": LOOP.format(step="grads, cost = propagate(0 * w, b, X, Y)"),
    "stops on a plateau": LOOP.format(step="grads, cost = propagate(w, b, X, Y)").replace(
        "        costs.append(cost)", "        costs.append(cost)\n"
        "        if i and abs(costs[-1] - costs[-2]) < 1e-6: break"),
    "stops on a plateau, inline": LOOP.format(step=INLINE).replace(
        "        costs.append(cost)", "        costs.append(cost)\n"
        "        if i and abs(costs[-1] - costs[-2]) < 1e-6: break"),
}
NO_PROPAGATE = "def propagate(w, b, X, Y):\n    return None\n"


@pytest.fixture(scope="module")
def harness(course):
    return Harness(course, SourceNotebook.read(course.assignments["vectorized"]))


@pytest.fixture(scope="module")
def reports(grade_answers):
    answers = {name: {"optimize": text, "propagate": NO_PROPAGATE} for name, text in (RIGHT | WRONG).items()}
    return grade_answers(answers)


@pytest.mark.parametrize("name", RIGHT)
def test_however_it_is_used_a_right_answer_is_right(reports, name):
    report = reports[name].functions["optimize"]
    assert [check.message for check in report.checks if check.status != "passed"] == []
    assert (report.rejected, report.held) == (False, False)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_one_is_wrong(reports, name):
    report = reports[name].functions["optimize"]
    assert report.score < report.max_score


def test_a_stand_in_has_the_form_of_what_it_stands_for_and_none_of_its_values(harness):
    args = harness.suite.inputs("propagate", np.random.default_rng(0))
    grads, cost = harness.right("propagate", args)
    found, other = (field.function(harness.fields("optimize", seed)["propagate"])(*args) for seed in (1, 2))
    assert found[0].keys() == grads.keys()
    assert np.shape(found[0]["dw"]) == np.shape(grads["dw"])
    assert np.shape(found[0]["db"]) == np.shape(found[1]) == ()
    for one, two in ((found, (grads, cost)), (found, other)):
        assert abs(one[1] - two[1]) > 1e-3
        assert np.abs(one[0]["dw"] - two[0]["dw"]).min() > 1e-3


def test_a_stand_in_looks_at_every_argument(harness):
    args = harness.suite.inputs("propagate", np.random.default_rng(0))
    stand_in = field.function(harness.fields("optimize", 1)["propagate"])
    _, cost = stand_in(*args)
    for index in range(len(args)):
        changed = [arg + 0.1 * (place == index) for place, arg in enumerate(args)]
        assert stand_in(*changed)[1] != cost


def test_a_stand_in_looks_at_every_entry(harness):
    args = harness.suite.inputs("propagate", np.random.default_rng(0), features=12, examples=40)
    stand_in = field.function(harness.fields("optimize", 1)["propagate"])
    _, cost = stand_in(*args)
    for index in (0, 2, 3):
        for entry in np.ndindex(args[index].shape):
            changed = [np.array(arg) for arg in args]
            changed[index][entry] += 0.5
            assert abs(stand_in(*changed)[1] / cost - 1) > 1e-3


@pytest.mark.parametrize("features", [4, 400])
def test_training_on_a_stand_in_does_not_run_away(harness, features):
    args = harness.suite.inputs("optimize", np.random.default_rng(0), features=features, iterations=2_000, alpha=1.3)
    params, _, _ = harness.right("optimize", args, harness.fields("optimize", 3))
    assert np.abs(params["w"]).max() < 100


def test_the_true_function_answers_for_the_data_of_its_call_alone(harness):
    args = harness.suite.inputs("optimize", np.random.default_rng(0))
    w, b, X, Y = args[:4]
    ask = harness.offered("optimize", [args])["propagate"]
    assert ask(w + 1, b, X, Y)[1] == harness.right("propagate", (w + 1, b, X, Y))[1]
    for asked in ((w, b, X + 1, Y), (w, b, X, 1 - Y), (w, b, X[:, :2], Y[:, :2])):
        with pytest.raises(ValueError, match="all the examples that were handed in"):
            ask(*asked)


def test_probabilities_get_no_field(course):
    softmax = Harness(course, SourceNotebook.read(course.assignments["softmax"]))
    assert softmax.fields("predict", 1) is None
    assert softmax.fields("optimize", 1) is not None
