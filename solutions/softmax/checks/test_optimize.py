"""`optimize(W, b, X, Y, num_iterations, alpha)` returns params (W, b), the last grads, and one cost per iteration."""

import pytest

from .suite import CERTAIN, certain, inputs, sizes

NAMES = ("params", "grads", "costs")
MANY = 105  # more than the 100 after which many answers store or print a cost; with a small alpha they do not settle
LONG = 70  # so many that the cost hardly changes any more
TINY = 1e-9  # with this alpha, the cost hardly changes from the beginning
SEVERAL = 4  # a single cost that is wrong may come within CERTAIN of the right one


@pytest.mark.weight(0.6)
def test_form(student, reference, rng):
    """`W`, `b`, `dW` and `db` have the shapes of `W` and `b`; each entry of `costs` is a scalar"""
    case = inputs("optimize", rng, **sizes(rng))
    params, grads, costs = student.optimize(*case).unpack(*NAMES)
    right_params, right_grads, right_costs = reference.optimize(*case)
    for found, right in ((params, right_params), (grads, right_grads)):
        for key in right:
            found[key].has_form_of(right[key])
    for entry in costs.entries(len(right_costs)):
        entry.has_form_of(right_costs[0])


@pytest.mark.weight(0.5)
def test_costs_count(student, reference, shared_rng):
    """`costs` has one entry per iteration"""
    case = few(shared_rng)
    _, _, costs = student.optimize(*case).unpack(*NAMES)
    costs.entries(len(reference.optimize(*case)[2]))


@pytest.mark.weight(0.5)
def test_every_iteration(student, reference, rng):
    """every iteration is done, however little the cost changes"""
    steps = (LONG, 1.2), (25, TINY)
    cases = [inputs("optimize", rng, iterations=iterations, alpha=alpha, **sizes(rng)) for iterations, alpha in steps]
    for (iterations, _), answer in zip(steps, student.optimize.each(*cases), strict=True):
        _, _, costs = answer.unpack(*NAMES)
        costs.entries(iterations)


def test_one_iteration(student, reference, rng):
    """one iteration updates `W` and `b` once"""
    case = inputs("optimize", rng, iterations=1, alpha=0.7, **sizes(rng))
    params, _, _ = student.optimize(*case).unpack(*NAMES)
    expected = reference.optimize(*case)[0]
    params["W"].equals(expected["W"], "after 1 iteration")
    params["b"].equals(expected["b"], "after 1 iteration")


@pytest.mark.weight(0.65)
def test_W_many(student, reference, shared_rng):
    """`W` is right after many iterations"""
    case = many(shared_rng)
    params, _, _ = student.optimize(*case).unpack(*NAMES)
    params["W"].equals(reference.optimize(*case)[0]["W"], f"after {MANY} iterations")


@pytest.mark.weight(0.65)
def test_b_many(student, reference, shared_rng):
    """`b` is right after many iterations"""
    case = many(shared_rng)
    params, _, _ = student.optimize(*case).unpack(*NAMES)
    params["b"].equals(reference.optimize(*case)[0]["b"], f"after {MANY} iterations")


@pytest.mark.weight(0.9)
def test_learning_rate(student, reference, rng):
    """the step is `alpha` times the gradient, for a small `alpha` and for a large one"""
    steps = (1, 0.02), (3, 1.3)  # of the small one a single step: the cost may well stand still
    cases = [inputs("optimize", rng, iterations=iterations, alpha=alpha, **sizes(rng)) for iterations, alpha in steps]
    for case, answer in zip(cases, student.optimize.each(*cases), strict=True):
        params, _, _ = answer.unpack(*NAMES)
        expected = reference.optimize(*case)[0]
        params["W"].equals(expected["W"], f"for alpha = {case[-1]}")
        params["b"].equals(expected["b"], f"for alpha = {case[-1]}")


@pytest.mark.weight(0.55)
def test_costs_values(student, reference, shared_rng):
    """each entry of `costs` is the cost before that iteration's update"""
    case = few(shared_rng)
    _, _, costs = student.optimize(*case).unpack(*NAMES)
    expected = reference.optimize(*case)[2]
    for found, cost in zip(costs.entries(len(expected)), expected, strict=True):
        found.equals(cost)


@pytest.mark.weight(0.15)
def test_cost_certain(student, reference, rng):
    """the first cost is right where the model is very sure of wrong classes"""
    cases = [certain("optimize", rng) for _ in range(SEVERAL)]
    for case, answer in zip(cases, student.optimize.each(*cases), strict=True):
        _, _, costs = answer.unpack(*NAMES)
        expected = reference.optimize(*case)[2]
        first = costs.entries(len(expected))[0]
        first.equals(expected[0], "where probabilities are very close to 0 and 1", rtol=CERTAIN)


@pytest.mark.weight(0.5)
def test_grads_last(student, reference, shared_rng):
    """`grads` holds `dW` and `db` of the last iteration"""
    case = few(shared_rng)
    _, grads, _ = student.optimize(*case).unpack(*NAMES)
    expected = reference.optimize(*case)[1]
    grads["dW"].equals(expected["dW"])
    grads["db"].equals(expected["db"])


def few(rng):
    return inputs("optimize", rng, iterations=int(rng.integers(4, 9)), alpha=0.9, **sizes(rng))


def many(rng):
    return inputs("optimize", rng, iterations=MANY, alpha=0.04, **sizes(rng))
