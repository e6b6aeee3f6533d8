"""`propagate(w, b, X, Y)` returns grads, a dict with dw (n_x, 1) and db, and the cost."""

import pytest

from .suite import CERTAIN, certain, inputs, sizes, with_many

NAMES = ("grads", "cost")


@pytest.mark.weight(0.4)
def test_dw_shape(student, reference, shared_rng):
    """`dw` has the shape of `w`"""
    dw, right = answered(student, reference, several(shared_rng), dw_of)
    dw.has_form_of(right)


@pytest.mark.weight(0.4)
def test_db_form(student, reference, shared_rng):
    """`db` is a scalar"""
    db, right = answered(student, reference, several(shared_rng), db_of)
    db.has_form_of(right)


@pytest.mark.weight(0.4)
def test_cost_form(student, reference, shared_rng):
    """`cost` is a scalar"""
    cost, right = answered(student, reference, several(shared_rng), cost_of)
    cost.has_form_of(right)


@pytest.mark.weight(2.4)
def test_dw_values(student, reference, shared_rng):
    """`dw` is the average of the examples' gradients"""
    for note, dw, right in at_each(student, reference, [*various(shared_rng), sure(shared_rng)], dw_of):
        dw.equals(right, note)


@pytest.mark.weight(1.2)
def test_db_values(student, reference, shared_rng):
    """`db` is the average of A − Y"""
    for note, db, right in at_each(student, reference, [*various(shared_rng), sure(shared_rng)], db_of):
        db.equals(right, note)


@pytest.mark.weight(1.4)
def test_cost_values(student, reference, shared_rng):
    """`cost` is the average cross-entropy"""
    for note, cost, right in at_each(student, reference, various(shared_rng), cost_of):
        cost.equals(right, note)


@pytest.mark.weight(0.2)
def test_cost_certain(student, reference, shared_rng):
    """`cost` is right where the model is very sure of a wrong label"""
    various(shared_rng)
    note, case = sure(shared_rng)
    cost, right = answered(student, reference, case, cost_of)
    cost.equals(right, note, rtol=CERTAIN)


@pytest.mark.weight(0.6)
def test_dw_edges(student, reference, shared_rng):
    """`dw` is right for a single example and for a single feature"""
    for note, dw, right in at_each(student, reference, edges(shared_rng), dw_of):
        dw.equals(right, note)


@pytest.mark.weight(0.4)
def test_db_edges(student, reference, shared_rng):
    """`db` is right for a single example and for a single feature"""
    for note, db, right in at_each(student, reference, edges(shared_rng), db_of):
        db.equals(right, note)


@pytest.mark.weight(0.6)
def test_cost_edges(student, reference, shared_rng):
    """`cost` is right for a single example and for a single feature"""
    for note, cost, right in at_each(student, reference, edges(shared_rng), cost_of):
        cost.equals(right, note)


def several(rng):
    return inputs("propagate", rng, **sizes(rng))


def various(rng):
    """What is said of each case, and its arguments: `several` comes first."""
    return [("", several(rng)), *with_many("propagate", rng)]


def sure(rng):
    return "where probabilities are very close to 0 and 1", certain("propagate", rng)


def edges(rng):
    """One example, with either label, and one feature."""
    for _ in range(2):
        yield "for m = 1", inputs("propagate", rng, features=5, examples=1)
    yield "for n_x = 1", inputs("propagate", rng, features=1, examples=9)


def at_each(student, reference, cases, part):
    """For each case what is said of it, a part of the student's answer, and of the right one."""
    notes, cases = zip(*cases, strict=True)
    for note, case, found in zip(notes, cases, student.propagate.each(*cases), strict=True):
        yield note, part(found.unpack(*NAMES)), part(reference.propagate(*case))


def answered(student, reference, case, part):
    """A part of the student's answer, and of the right one."""
    found = student.propagate(*case).unpack(*NAMES)
    return part(found), part(reference.propagate(*case))


def dw_of(answer):
    return answer[0]["dw"]


def db_of(answer):
    return answer[0]["db"]


def cost_of(answer):
    return answer[1]
