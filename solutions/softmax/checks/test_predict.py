"""`predict(W, b, X)` returns (1, m) labels: the number of the most probable class, of equal ones the smallest."""

import numpy as np
import pytest

from .suite import inputs, many

CLASSES = 5
SCORES = 8  # the seed of scores in which every class occurs, and no two classes are equally probable


@pytest.mark.weight(0.25)
def test_shape(student, reference, shared_rng):
    """the labels have shape (1, m)"""
    case = several(shared_rng)
    student.predict(*case).has_form_of(reference.predict(*case))


@pytest.mark.weight(0.25)
def test_class_numbers(student, reference, shared_rng):
    """the labels are whole numbers from 0 to K − 1"""
    student.predict(*several(shared_rng)).holds_only(*range(CLASSES))


@pytest.mark.weight(1.25)
def test_labels(student, reference, shared_rng):
    """the labels of many examples"""
    cases = [several(shared_rng), *(balanced(shared_rng, **sizes) for sizes in (
        {"classes": 8, "features": many(shared_rng), "examples": 12},
        {"classes": 4, "features": 6, "examples": many(shared_rng)}))]
    notes = "", "for many features", "for many examples"
    for note, case, labels in zip(notes, cases, student.predict.each(*cases), strict=True):
        labels.equals(reference.predict(*case), note)


@pytest.mark.weight(0.5)
def test_bias(student, reference, rng):
    """`b` moves the borders between the classes"""
    W, b, X = balanced(rng, classes=4, features=5, examples=30)
    cases = [(W, b + 2.5 * (np.arange(4) == favoured).reshape(4, 1), X) for favoured in (0, 3)]
    for case, labels in zip(cases, student.predict.each(*cases), strict=True):
        labels.equals(reference.predict(*case), "with a large bias")


@pytest.mark.weight(0.5)
def test_tie(student, reference, rng):
    """of equally probable classes the smallest number is the answer"""
    W, b, X = np.array([[-1.0, -1.0], [1.0, 0.0], [1.0, 0.0]]), np.zeros((3, 1)), rng.uniform(1, 2, size=(2, 6))
    student.predict(W, b, X).equals(reference.predict(W, b, X), "where two classes are equally probable")


@pytest.mark.weight(0.25)
def test_two_classes(student, reference, rng):
    """two classes (K = 2) give the right labels"""
    case = balanced(rng, classes=2, features=4, examples=20)
    student.predict(*case).equals(reference.predict(*case), "for K = 2")


@pytest.mark.weight(0.25)
def test_one_example(student, reference, rng):
    """a single example (m = 1) gives a label of shape (1, 1)"""
    W, b, X = balanced(rng, classes=4, features=3, examples=1)
    cases = [(W, b + 9.0 * (np.arange(4) == favoured).reshape(4, 1), X) for favoured in (1, 2)]
    for case, labels in zip(cases, student.predict.each(*cases), strict=True):
        labels.equals(reference.predict(*case), "for m = 1")


def several(rng):
    return balanced(rng, classes=CLASSES, features=6, examples=50)


def balanced(rng, classes, features, examples):
    """Inputs in which every class is some example's, and often with a probability below one half.

    The scores WX + b are the same for everybody, in an order of one's own: so a mistake shows for all, or for nobody.
    """
    W, b, X = inputs("predict", rng, classes=classes, features=features, examples=examples)
    Z = np.random.default_rng(SCORES).uniform(-1.2, 1.2, size=(classes, examples))
    return W, 0.3 * b, X + np.linalg.pinv(W) @ (Z[:, rng.permutation(examples)] - 0.3 * b - W @ X)
