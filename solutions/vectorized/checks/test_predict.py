"""`predict(w, b, X)` returns (1, m) labels: 1 where A > 0.5, else 0."""

import numpy as np
import pytest

from .suite import inputs, many


@pytest.mark.weight(0.25)
def test_shape(student, reference, shared_rng):
    """the labels have shape (1, m)"""
    case = several(shared_rng)
    student.predict(*case).has_form_of(reference.predict(*case))


@pytest.mark.weight(0.25)
def test_zeros_and_ones(student, reference, shared_rng):
    """the labels are 0 and 1, nothing else"""
    student.predict(*several(shared_rng)).holds_only(0, 1)


@pytest.mark.weight(1.25)
def test_labels(student, reference, shared_rng):
    """the labels of many examples, probabilities on both sides of 0.5 and close to it"""
    # Of an even number of examples, none has a probability of one half.
    cases = [several(shared_rng), balanced(shared_rng, features=many(shared_rng), examples=12),
             balanced(shared_rng, features=4, examples=2 * many(shared_rng))]
    notes = "", "for many features", "for many examples"
    for note, case, labels in zip(notes, cases, student.predict.each(*cases), strict=True):
        labels.equals(reference.predict(*case), note)


@pytest.mark.weight(0.75)
def test_bias(student, reference, rng):
    """`b` moves the border"""
    w, _, X = balanced(rng, features=4, examples=25)
    cases = [(w, b, X) for b in (-0.8, 0.8)]
    for case, labels in zip(cases, student.predict.each(*cases), strict=True):
        labels.equals(reference.predict(*case), "with a `b` that is not zero")


@pytest.mark.weight(0.75)
def test_half(student, reference):
    """a probability of exactly 0.5 gives 0"""
    case = np.zeros((3, 1)), 0.0, np.arange(12.0).reshape(3, 4)
    student.predict(*case).equals(reference.predict(*case), "where A is exactly 0.5")


@pytest.mark.weight(0.25)
def test_one_example(student, reference, rng):
    """a single example (m = 1) gives a label of shape (1, 1)"""
    cases = []
    for sign in (-1, 1):
        w, _, X = balanced(rng, features=4, examples=1)
        cases.append((w, sign * (abs(float((w.T @ X)[0, 0])) + 1.0), X))
    for case, labels in zip(cases, student.predict.each(*cases), strict=True):
        labels.equals(reference.predict(*case), "for m = 1")


@pytest.mark.weight(0.5)
def test_one_feature(student, reference, rng):
    """a single feature (n_x = 1) gives the right labels"""
    case = balanced(rng, features=1, examples=20)
    student.predict(*case).equals(reference.predict(*case), "for n_x = 1")


def several(rng):
    return balanced(rng, features=5, examples=60)


def balanced(rng, features, examples):
    """Inputs whose z = w.T X + b is spread evenly over −2 to 2, so that whoever draws them sees labels of both kinds.

    For some of them z against 0.5 and A against 0.5 disagree. The first and the last example are ones: whoever leaves
    one out leaves it at zero.
    """
    w, b, X = inputs("predict", rng, features=features, examples=examples)
    z = np.linspace(-2, 2, examples)
    if examples > 2:
        z = np.concatenate([z[-1:], rng.permutation(z[:-2]), z[-2:-1]])
    return w, b, X + w @ (z - b - w.T @ X) / (w.T @ w)
