"""Softmax regression: the reference against finite differences and against implementations of its own."""

from decimal import Decimal

import numpy as np
import pytest
import suites

from autograder.checks.misconceptions import read_misconceptions
from autograder.notebooks import SourceNotebook

suite = suites.suite("softmax")
SHAPES = [(2, 1, 1), (2, 3, 9), (3, 1, 7), (3, 5, 1), (4, 4, 4), (5, 3, 12), (10, 6, 25)]  # K, n_x, m


@pytest.fixture(scope="module")
def reference(course):
    return SourceNotebook.read(course.assignments["softmax"]).namespace()


def arguments(function, K, n_x, m, **more):
    rng = np.random.default_rng(K * 10_000 + n_x * 100 + m)
    return suite.inputs(function, rng, classes=K, features=n_x, examples=m, **more)


# Softmax regression once more, number by number, in decimals of 28 digits and without NumPy


def oracle_softmax(scores):
    powers = [Decimal(score).exp() for score in scores]
    return [power / sum(powers) for power in powers]


def oracle_propagate(W, b, X, Y):
    """dW, db, cost; `W` and `X` are lists of rows, `Y` holds the examples' classes."""
    K, n_x, m = len(W), len(X), len(Y)
    dW, db, cost = [[Decimal(0)] * n_x for _ in range(K)], [Decimal(0)] * K, Decimal(0)
    for i in range(m):
        x = [Decimal(row[i]) for row in X]
        scores = [sum(Decimal(w) * xj for w, xj in zip(W[k], x, strict=True)) + Decimal(b[k]) for k in range(K)]
        probabilities = oracle_softmax(scores)
        cost -= probabilities[Y[i]].ln() / m
        for k in range(K):
            error = (probabilities[k] - (k == Y[i])) / m
            db[k] += error
            for j in range(n_x):
                dW[k][j] += error * x[j]
    return dW, db, cost


def numbers(decimals):
    return np.array(decimals, dtype=float)


def plain(W, b, X, Y):
    return W.tolist(), b[:, 0].tolist(), X.tolist(), np.argmax(Y, axis=0).tolist()


@pytest.mark.parametrize(("K", "n_x", "m"), SHAPES)
def test_one_hot_marks_the_class(reference, K, n_x, m):
    labels, _ = arguments("one_hot", K, n_x, m)
    Y = reference["one_hot"](labels, K)
    assert Y.dtype == float
    assert Y.tolist() == [[float(label == k) for label in labels[0]] for k in range(K)]


@pytest.mark.parametrize("scale", [1.0, 40.0, 1_000.0])
@pytest.mark.parametrize(("K", "n_x", "m"), SHAPES)
def test_softmax_equals_the_oracle(reference, K, n_x, m, scale):
    Z = scale * arguments("softmax", K, n_x, m)[0]
    A = reference["softmax"](Z)
    expected = numbers([oracle_softmax(column) for column in Z.T.tolist()]).T
    np.testing.assert_allclose(A, expected, rtol=1e-12, atol=1e-300)
    np.testing.assert_allclose(A.sum(axis=0), 1.0, rtol=1e-14)


@pytest.mark.parametrize("shift", [-1e6, 1e6])
def test_softmax_is_safe_far_from_zero(reference, shift):
    Z = arguments("softmax", 4, 1, 9)[0].round(3)
    np.testing.assert_allclose(reference["softmax"](Z + shift), reference["softmax"](Z), rtol=1e-9)


@pytest.mark.parametrize(("K", "n_x", "m"), SHAPES)
def test_propagate_equals_the_oracle(reference, K, n_x, m):
    args = arguments("propagate", K, n_x, m)
    grads, cost = reference["propagate"](*args)
    dW, db, J = oracle_propagate(*plain(*args))
    np.testing.assert_allclose(grads["dW"], numbers(dW), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(grads["db"], numbers(db).reshape(K, 1), rtol=1e-12, atol=1e-14)
    assert cost == pytest.approx(float(J), rel=1e-12)
    assert np.shape(cost) == ()


@pytest.mark.parametrize(("K", "n_x", "m"), SHAPES)
def test_gradient_equals_finite_differences_of_the_cost(reference, K, n_x, m):
    W, b, X, Y = arguments("propagate", K, n_x, m)
    grads, _ = reference["propagate"](W, b, X, Y)
    h = 1e-5
    for k in range(K):
        for j in range(n_x):
            step = np.zeros((K, n_x))
            step[k, j] = h
            rise = reference["propagate"](W + step, b, X, Y)[1] - reference["propagate"](W - step, b, X, Y)[1]
            assert grads["dW"][k, j] == pytest.approx(rise / (2 * h), rel=1e-6, abs=1e-9)
        step = np.zeros((K, 1))
        step[k] = h
        rise = reference["propagate"](W, b + step, X, Y)[1] - reference["propagate"](W, b - step, X, Y)[1]
        assert grads["db"][k, 0] == pytest.approx(rise / (2 * h), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(("K", "n_x", "m"), SHAPES)
def test_optimize_takes_the_oracles_steps(reference, K, n_x, m):
    W, b, X, Y, iterations, alpha = arguments("optimize", K, n_x, m, iterations=5, alpha=0.35)
    params, grads, costs = reference["optimize"](W, b, X, Y, iterations, alpha)
    weights, biases, examples, classes = plain(W, b, X, Y)
    expected_costs = []
    for _ in range(iterations):
        dW, db, J = oracle_propagate(weights, biases, examples, classes)
        weights = (np.array(weights) - alpha * numbers(dW)).tolist()
        biases = (np.array(biases) - alpha * numbers(db)).tolist()
        expected_costs.append(float(J))
    np.testing.assert_allclose(params["W"], weights, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(params["b"][:, 0], biases, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(grads["dW"], numbers(dW), rtol=1e-11, atol=1e-14)
    np.testing.assert_allclose(grads["db"][:, 0], numbers(db), rtol=1e-11, atol=1e-14)
    assert costs == pytest.approx(expected_costs, rel=1e-12)


def test_two_classes_are_logistic_regression(reference, course):
    """With W = [0; w] and b = [0; b], softmax is the sigmoid: the second rows are what logistic regression computes."""
    logistic = SourceNotebook.read(course.assignments["vectorized"]).namespace()
    rng = np.random.default_rng(3)
    w, b, X = rng.normal(size=(4, 1)), 0.7, rng.normal(size=(4, 11))
    labels = rng.integers(2, size=(1, 11))
    W, biases = np.vstack([np.zeros((1, 4)), w.T]), np.array([[0.0], [b]])
    grads, cost = reference["propagate"](W, biases, X, reference["one_hot"](labels, 2))
    expected_grads, expected_cost = logistic["propagate"](w, b, X, labels)
    np.testing.assert_allclose(grads["dW"], np.vstack([-expected_grads["dw"].T, expected_grads["dw"].T]), rtol=1e-12)
    np.testing.assert_allclose(grads["db"], [[-expected_grads["db"]], [expected_grads["db"]]], rtol=1e-12)
    assert cost == pytest.approx(expected_cost, rel=1e-12)
    assert reference["predict"](W, biases, X).tolist() == logistic["predict"](w, b, X).tolist()


def test_descent_arrives_where_newtons_method_does(reference):
    """Newton's method on the scores of all classes but the first, with the Hessian of their 2 · 3 parameters."""
    rng = np.random.default_rng(5)
    K, m = 3, 40
    X = rng.normal(size=(2, m))
    labels = np.argmax(np.vstack([X, -X.sum(axis=0)]) + 1.5 * rng.normal(size=(K, m)), axis=0)  # classes overlap
    Y = reference["one_hot"](labels.reshape(1, m), K)
    params, _, costs = reference["optimize"](np.zeros((K, 2)), np.zeros((K, 1)), X, Y, 3_000, 2.0)

    design = np.vstack([X, np.ones(m)])
    theta = np.zeros((K - 1) * 3)
    for _ in range(15):
        powers = np.exp(np.vstack([np.zeros(m), theta.reshape(K - 1, 3) @ design]))
        P = (powers / powers.sum(axis=0))[1:]
        gradient = ((P - Y[1:]) @ design.T).ravel()
        hessian = sum(np.kron(np.diag(p) - np.outer(p, p), np.outer(x, x))
                      for p, x in zip(P.T, design.T, strict=True))
        theta -= np.linalg.solve(hessian, gradient)
    A = reference["softmax"](params["W"] @ X + params["b"])
    np.testing.assert_allclose(A[1:], P, atol=1e-8)
    assert (np.diff(costs) < 1e-15).all()


@pytest.mark.parametrize(("K", "n_x", "m"), SHAPES)
def test_predict_names_the_first_of_the_largest_scores(reference, K, n_x, m):
    W, b, X = (array.round(1) for array in arguments("predict", K, n_x, m))
    labels = reference["predict"](W, b, X)
    assert labels.shape == (1, m)
    assert labels.dtype.kind == "i"
    for i in range(m):
        scores = [sum(w * x for w, x in zip(W[k].tolist(), X[:, i].tolist(), strict=True)) + float(b[k, 0])
                  for k in range(K)]
        assert scores[labels[0, i]] == pytest.approx(max(scores), abs=1e-12)
    assert reference["predict"](np.zeros((K, n_x)), np.zeros((K, 1)), X).tolist() == [[0] * m]


@pytest.mark.parametrize("function", suite.ARGUMENTS)
def test_the_reference_leaves_its_arguments_alone(reference, function):
    args = arguments(function, 3, 4, 6)
    before = [np.copy(arg) for arg in args]
    reference[function](*args)
    assert all(np.array_equal(arg, old) for arg, old in zip(args, before, strict=True))


# The suite's inputs, and the known wrong answers


@pytest.mark.parametrize("function", suite.ARGUMENTS)
@pytest.mark.parametrize("size", [1, 8, 64])
def test_inputs_have_the_axes_that_they_are_said_to_have(function, size):
    for dimension in ("classes", "features", "examples", "iterations"):
        sizes = {"classes": 3, "features": 4, "examples": 7, "iterations": 3, dimension: size}
        args = suite.inputs(function, np.random.default_rng(2), **sizes)
        for argument, axes in zip(args, suite.ARGUMENTS[function], strict=True):
            if isinstance(axes, tuple):
                assert argument.shape == tuple(sizes.get(axis, 1) for axis in axes)
            elif axes is not None:
                assert argument == sizes[axes]


def test_sizes_differ_so_that_a_mistaken_axis_shows():
    for seed in range(50):
        sizes = suite.sizes(np.random.default_rng(seed))
        assert 2 < sizes["classes"] < sizes["features"] < sizes["examples"]


def test_no_probability_of_a_case_is_rounded_to_zero(reference):
    """Else the cost would hold 0 · log 0, and a right answer would be told that its cost is nan."""
    for seed in range(200):
        rng = np.random.default_rng(seed)
        W, b, X, _ = suite.inputs("propagate", rng, **suite.sizes(rng))
        assert reference["softmax"](W @ X + b).min() > 1e-8


def test_no_misconception_is_written_twice(reference, course):
    """Each hint belongs to an answer of its own."""
    misconceptions = read_misconceptions(SourceNotebook.read(course.assignments["softmax"]), reference)
    assert len(misconceptions) >= 80
    assert {each.function for each in misconceptions} == set(suite.ARGUMENTS)
    seen = {}
    for each in misconceptions:
        answers = each.function, tuple(shown(each.answer, case) for case in cases(each.function))
        assert answers not in seen, f"{each.name} answers as {seen[answers]} does"
        seen[answers] = each.name


def cases(function):
    yield arguments(function, 3, 4, 9)
    yield arguments(function, 4, 5, 1)
    if function == "one_hot":
        yield np.array([[0, 2, 2, 3]]), 6
    if function == "softmax":
        yield (700.0 * arguments(function, 3, 4, 9)[0],)
        yield (np.array([[2_000.0, -2_000.0], [2_001.0, -2_001.0]]),)
    if function == "optimize":
        yield arguments(function, 3, 4, 9, iterations=120)
    if function == "predict":
        yield np.array([[-1.0], [1.0], [1.0]]), np.zeros((3, 1)), np.array([[1.0, 2.0]])


def shown(answer, args):
    """What an answer returns, as a text; the number of digits leaves room for rounding."""

    def text(value):
        if isinstance(value, dict):
            return {key: text(entry) for key, entry in value.items()}
        if isinstance(value, tuple):
            return tuple(text(entry) for entry in value)
        return type(value).__name__, (np.asarray(value, dtype=float).round(9) + 0.0).tolist()

    try:
        with np.errstate(all="ignore"):
            return repr(text(answer(*(np.copy(arg) if isinstance(arg, np.ndarray) else arg for arg in args))))
    except (ValueError, TypeError, IndexError) as problem:
        return type(problem).__name__
