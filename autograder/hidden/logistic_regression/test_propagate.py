"""`propagate(w, b, X, Y)` returns grads, a dict with dw (n_x, 1) and db, and the cost."""

import pytest

from .suite import inputs, sizes

NAMES = ("grads", "cost")


@pytest.mark.weight(0.5)
def test_dw_shape(student, reference, rng):
    """`dw` has the shape of `w`"""
    case = inputs("propagate", rng, **sizes(rng))
    grads, _ = student.propagate(*case).unpack(*NAMES)
    grads["dw"].has_form_of(reference.propagate(*case)[0]["dw"])


@pytest.mark.weight(0.5)
def test_db_form(student, reference, rng):
    """`db` is a scalar"""
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
def test_dw_values(student, reference, rng):
    """`dw` is the average of the examples' gradients"""
    case = inputs("propagate", rng, **sizes(rng))
    grads, _ = student.propagate(*case).unpack(*NAMES)
    grads["dw"].equals(reference.propagate(*case)[0]["dw"])


def test_db_values(student, reference, rng):
    """`db` is the average of A − Y"""
    case = inputs("propagate", rng, **sizes(rng))
    grads, _ = student.propagate(*case).unpack(*NAMES)
    grads["db"].equals(reference.propagate(*case)[0]["db"])


@pytest.mark.weight(1.5)
def test_cost_values(student, reference, rng):
    """`cost` is the average cross-entropy"""
    case = inputs("propagate", rng, **sizes(rng))
    _, cost = student.propagate(*case).unpack(*NAMES)
    cost.equals(reference.propagate(*case)[1])


def test_one_example(student, reference, rng):
    """a single example (m = 1) gives the right `dw`, `db` and `cost`"""
    agrees(student, reference, inputs("propagate", rng, features=5, examples=1), "for m = 1")


def test_one_feature(student, reference, rng):
    """a single feature (n_x = 1) gives the right `dw`, `db` and `cost`"""
    agrees(student, reference, inputs("propagate", rng, features=1, examples=9), "for n_x = 1")


def agrees(student, reference, case, note):
    grads, cost = student.propagate(*case).unpack(*NAMES)
    expected_grads, expected_cost = reference.propagate(*case)
    grads["dw"].equals(expected_grads["dw"], note)
    grads["db"].equals(expected_grads["db"], note)
    cost.equals(expected_cost, note)
