"""`assign(D)`: shape (m,)."""

import numpy as np

from .suite import inputs


def test_type(student, reference, rng):
    """one whole number for each example, shape (m,)"""
    case = inputs("assign", rng)
    student.assign(*case).has_type_of(reference.assign(*case))


def test_labels(student, reference, rng):
    """the nearest centroid"""
    case = inputs("assign", rng, clusters=5)
    student.assign(*case).equals(reference.assign(*case))


def test_ties(student, reference):
    """of equal distances the smallest label"""
    D = np.array([[2.0, 1.0, 3.0], [1.0, 1.0, 3.0], [1.0, 4.0, 3.0]])
    student.assign(D).equals(reference.assign(D))
