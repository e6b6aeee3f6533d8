"""`one_hot(labels, K)` returns Y of shape (K, m): a one in the row of each example's class, zeros elsewhere."""

import numpy as np
import pytest

from .suite import inputs


@pytest.mark.weight(0.35)
def test_shape(student, reference, rng):
    """`Y` has shape (K, m)"""
    case = inputs("one_hot", rng, classes=4, examples=9)
    student.one_hot(*case).has_form_of(reference.one_hot(*case))


@pytest.mark.weight(1.15)
def test_values(student, reference, rng):
    """each column has a one in the row of its class, and zeros"""
    case = inputs("one_hot", rng, classes=5, examples=12)
    student.one_hot(*case).equals(reference.one_hot(*case))


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
