"""`optimize(W, b, X, Y, num_iterations, alpha)` returns params (W, b), the last grads, and one cost per iteration."""

import pytest

from .suite import CERTAIN, certain, inputs, sizes, with_many

NAMES = ("params", "grads", "costs")
MANY = 200, 800  # iterations: more than the 100 after which many answers store or print a cost
FAR = 4.2  # alpha times so many iterations: with such a small alpha they do not settle
FIRST = 8  # costs that are looked at one by one
LONG = 70  # so many that the cost hardly changes any more
TINY = 1e-9  # with this alpha, the cost hardly changes from the beginning
SEVERAL = 4  # a single cost that is wrong may come within CERTAIN of the right one


@pytest.mark.weight(0.6)
def test_form(student, reference, shared_rng):
    """`W`, `b`, `dW` and `db` have the shapes of `W` and `b`; each entry of `costs` is a scalar"""
    case = few(shared_rng)
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
def test_every_iteration(student, reference, shared_rng):
    """every iteration is done, however little the cost changes"""
    _, _, tiny = long_ones(shared_rng)
    cases = inputs("optimize", shared_rng, iterations=LONG, alpha=1.2, **sizes(shared_rng)), tiny
    for case, answer in zip(cases, student.optimize.each(*cases), strict=True):
        _, _, costs = answer.unpack(*NAMES)
        costs.entries(case[-2])


def test_one_iteration(student, reference, shared_rng):
    """one iteration updates `W` and `b` once"""
    notes, cases = zip(*single(shared_rng)[1:], strict=True)
    for note, case, answer in zip(notes, cases, student.optimize.each(*cases), strict=True):
        params, _, _ = answer.unpack(*NAMES)
        expected = reference.optimize(*case)[0]
        params["W"].equals(expected["W"], note)
        params["b"].equals(expected["b"], note)


@pytest.mark.weight(0.65)
def test_W_many(student, reference, shared_rng):
    """`W` is right after many iterations"""
    for params, right in after_many(student, reference, shared_rng):
        params["W"].equals(right["W"], "after many iterations")


@pytest.mark.weight(0.65)
def test_b_many(student, reference, shared_rng):
    """`b` is right after many iterations"""
    for params, right in after_many(student, reference, shared_rng):
        params["b"].equals(right["b"], "after many iterations")


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
    cases = long_ones(shared_rng)[:2]
    for case, answer in zip(cases, student.optimize.each(*cases), strict=True):
        _, _, costs = answer.unpack(*NAMES)
        expected = reference.optimize(*case)[2]
        for found, cost in zip(costs.entries(len(expected))[:FIRST], expected, strict=False):
            found.equals(cost)
        costs.equals(expected)


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
    notes, cases = zip(*single(shared_rng), strict=True)
    for note, case, answer in zip(notes, cases, student.optimize.each(*cases), strict=True):
        _, grads, _ = answer.unpack(*NAMES)
        expected = reference.optimize(*case)[1]
        grads["dW"].equals(expected["dW"], note)
        grads["db"].equals(expected["db"], note)


def few(rng):
    return inputs("optimize", rng, iterations=int(rng.integers(4, 9)), alpha=0.9, **sizes(rng))


def long_ones(rng):
    """Arguments with few iterations; with many, over few numbers; and with some that hardly change anything."""
    some, iterations = few(rng), int(rng.integers(*MANY))
    many = inputs("optimize", rng, iterations=iterations, alpha=FAR / iterations, classes=3, features=4, examples=7)
    return some, many, inputs("optimize", rng, iterations=25, alpha=TINY, **sizes(rng))


def single(rng):
    """A case with few iterations, and then those with a single one: what is said of each, and its arguments."""
    some, once = few(rng), {"iterations": 1, "alpha": 0.7}
    return [("", some), ("after 1 iteration", inputs("optimize", rng, **once, **sizes(rng))),
            *with_many("optimize", rng, **once)]


def after_many(student, reference, rng):
    """What `params` is in the end of each long case, and what is right."""
    _, *cases = long_ones(rng)
    for case, answer in zip(cases, student.optimize.each(*cases), strict=True):
        yield answer.unpack(*NAMES)[0], reference.optimize(*case)[0]
