"""`one_hot(labels, K)` returns Y of shape (K, m): a one in the row of each example's class, zeros elsewhere."""

import numpy as np
import pytest

from .suite import inputs, many


@pytest.mark.weight(0.35)
def test_shape(student, reference, shared_rng):
    """`Y` has shape (K, m)"""
    case = several(shared_rng)
    student.one_hot(*case).has_form_of(reference.one_hot(*case))


@pytest.mark.weight(1.15)
def test_values(student, reference, shared_rng):
    """each column has a one in the row of its class, and zeros"""
    cases = [several(shared_rng), inputs("one_hot", shared_rng, classes=5, examples=many(shared_rng))]
    classes = many(shared_rng)  # each of them has an example; that some have none is another check's
    cases.append(inputs("one_hot", shared_rng, classes=classes, examples=classes + 12))
    notes = "", "for many examples", "for many classes"
    for note, case, Y in zip(notes, cases, student.one_hot.each(*cases), strict=True):
        Y.equals(reference.one_hot(*case), note)


def test_absent_classes(student, reference, rng):
    """a class without examples has its row, the last class too"""
    case = rng.permutation([0, 2, 2, 3, 0, 2]).reshape(1, 6), 5
    student.one_hot(*case).equals(reference.one_hot(*case), "where some classes do not occur")


@pytest.mark.weight(0.5)
def test_one_example(student, reference):
    """a single example (m = 1) gives a column of shape (K, 1)"""
    cases = [(np.array([[label]]), 4) for label in (0, 3)]
    for case, column in zip(cases, student.one_hot.each(*cases), strict=True):
        column.equals(reference.one_hot(*case), "for m = 1")


def several(rng):
    return inputs("one_hot", rng, classes=5, examples=12)
