"""`propagate(W, b, X, Y)` returns grads, a dict with dW (K, n_x) and db (K, 1), and the cost."""

import pytest

from .suite import inputs, sizes

NAMES = ("grads", "cost")


@pytest.mark.weight(0.5)
def test_dW_shape(student, reference, rng):
    """`dW` has the shape of `W`"""
    case = inputs("propagate", rng, **sizes(rng))
    grads, _ = student.propagate(*case).unpack(*NAMES)
    grads["dW"].has_form_of(reference.propagate(*case)[0]["dW"])


@pytest.mark.weight(0.5)
def test_db_shape(student, reference, rng):
    """`db` has the shape of `b`"""
    case = inputs("propagate", rng, **sizes(rng))
    grads, _ = student.propagate(*case).unpack(*NAMES)
    grads["db"].has_form_of(reference.propagate(*case)[0]["db"])


@pytest.mark.weight(0.5)
def test_cost_form(student, reference, rng):
    """`cost` is a scalar"""
    case = inputs("propagate", rng, **sizes(rng))
    _, cost = student.propagate(*case).unpack(*NAMES)
    cost.has_form_of(reference.propagate(*case)[1])


@pytest.mark.weight(2)
def test_dW_values(student, reference, rng):
    """`dW` is the average of the examples' gradients"""
    case = inputs("propagate", rng, **sizes(rng))
    grads, _ = student.propagate(*case).unpack(*NAMES)
    grads["dW"].equals(reference.propagate(*case)[0]["dW"])


def test_db_values(student, reference, rng):
    """`db` is the average of the columns of A − Y"""
    case = inputs("propagate", rng, **sizes(rng))
    grads, _ = student.propagate(*case).unpack(*NAMES)
    grads["db"].equals(reference.propagate(*case)[0]["db"])


@pytest.mark.weight(1.5)
def test_cost_values(student, reference, rng):
    """`cost` is the average cross-entropy"""
    case = inputs("propagate", rng, **sizes(rng))
    _, cost = student.propagate(*case).unpack(*NAMES)
    cost.equals(reference.propagate(*case)[1])


@pytest.mark.weight(0.5)
def test_two_classes(student, reference, rng):
    """two classes (K = 2) give the right `dW`, `db` and `cost`"""
    agrees(student, reference, inputs("propagate", rng, classes=2, features=5, examples=9), "for K = 2")


@pytest.mark.weight(0.5)
def test_one_example(student, reference, rng):
    """a single example (m = 1) gives the right `dW`, `db` and `cost`"""
    agrees(student, reference, inputs("propagate", rng, classes=3, features=5, examples=1), "for m = 1")


@pytest.mark.weight(0.5)
def test_one_feature(student, reference, rng):
    """a single feature (n_x = 1) gives the right `dW`, `db` and `cost`"""
    agrees(student, reference, inputs("propagate", rng, classes=4, features=1, examples=9), "for n_x = 1")


def agrees(student, reference, case, note):
    grads, cost = student.propagate(*case).unpack(*NAMES)
    expected_grads, expected_cost = reference.propagate(*case)
    grads["dW"].equals(expected_grads["dW"], note)
    grads["db"].equals(expected_grads["db"], note)
    cost.equals(expected_cost, note)
