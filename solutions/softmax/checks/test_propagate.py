"""`propagate(W, b, X, Y)` returns grads, a dict with dW (K, n_x) and db (K, 1), and the cost."""

import pytest

from .suite import CERTAIN, certain, inputs, sizes

NAMES = ("grads", "cost")


@pytest.mark.weight(0.4)
def test_dW_shape(student, reference, shared_rng):
    """`dW` has the shape of `W`"""
    dW, right = answered(student, reference, several(shared_rng), dW_of)
    dW.has_form_of(right)


@pytest.mark.weight(0.4)
def test_db_form(student, reference, shared_rng):
    """`db` has the shape of `b`"""
    db, right = answered(student, reference, several(shared_rng), db_of)
    db.has_form_of(right)


@pytest.mark.weight(0.4)
def test_cost_form(student, reference, shared_rng):
    """`cost` is a scalar"""
    cost, right = answered(student, reference, several(shared_rng), cost_of)
    cost.has_form_of(right)


@pytest.mark.weight(2.4)
def test_dW_values(student, reference, shared_rng):
    """`dW` is the average of the examples' gradients"""
    dW, right = answered(student, reference, several(shared_rng), dW_of)
    dW.equals(right)


@pytest.mark.weight(1.2)
def test_db_values(student, reference, shared_rng):
    """`db` is the average of the columns of A − Y"""
    db, right = answered(student, reference, several(shared_rng), db_of)
    db.equals(right)


@pytest.mark.weight(1.4)
def test_cost_values(student, reference, shared_rng):
    """`cost` is the average cross-entropy"""
    cost, right = answered(student, reference, several(shared_rng), cost_of)
    cost.equals(right)


@pytest.mark.weight(0.2)
def test_cost_certain(student, reference, rng):
    """`cost` is right where the model is very sure of a wrong class"""
    cost, right = answered(student, reference, certain("propagate", rng), cost_of)
    cost.equals(right, "where probabilities are very close to 0 and 1", rtol=CERTAIN)


@pytest.mark.weight(0.6)
def test_dW_edges(student, reference, shared_rng):
    """`dW` is right for two classes, a single example, a single feature"""
    for note, dW, right in at_edges(student, reference, shared_rng, dW_of):
        dW.equals(right, note)


@pytest.mark.weight(0.4)
def test_db_edges(student, reference, shared_rng):
    """`db` is right for two classes, a single example, a single feature"""
    for note, db, right in at_edges(student, reference, shared_rng, db_of):
        db.equals(right, note)


@pytest.mark.weight(0.6)
def test_cost_edges(student, reference, shared_rng):
    """`cost` is right for two classes, a single example, a single feature"""
    for note, cost, right in at_edges(student, reference, shared_rng, cost_of):
        cost.equals(right, note)


def several(rng):
    return inputs("propagate", rng, **sizes(rng))


def edges(rng):
    yield "for K = 2", inputs("propagate", rng, classes=2, features=5, examples=9)
    yield "for m = 1", inputs("propagate", rng, classes=3, features=5, examples=1)
    yield "for n_x = 1", inputs("propagate", rng, classes=4, features=1, examples=9)


def at_edges(student, reference, rng, part):
    """For each edge what is said of it, a part of the student's answer, and of the right one."""
    notes, cases = zip(*edges(rng), strict=True)
    for note, case, found in zip(notes, cases, student.propagate.each(*cases), strict=True):
        yield note, part(found.unpack(*NAMES)), part(reference.propagate(*case))


def answered(student, reference, case, part):
    """A part of the student's answer, and of the right one."""
    found = student.propagate(*case).unpack(*NAMES)
    return part(found), part(reference.propagate(*case))


def dW_of(answer):
    return answer[0]["dW"]


def db_of(answer):
    return answer[0]["db"]


def cost_of(answer):
    return answer[1]
