"""`update(X, labels, k)`: shape (n_x, k)."""

import numpy as np

from .suite import inputs


def test_shape(student, reference, rng):
    """a column for each cluster"""
    X, _, _ = inputs("update", rng)
    labels = np.array([0, 1, 2, 3, 3, 2, 1, 0, 0])
    student.update(X, labels, 4).has_form_of(reference.update(X, labels, 4))


def test_averages(student, reference, rng):
    """the averages of the clusters"""
    X, _, _ = inputs("update", rng)
    labels = np.array([0, 1, 2, 3, 3, 2, 2, 0, 0])
    student.update(X, labels, 4).equals(reference.update(X, labels, 4))


def test_empty(student, reference, rng):
    """zeros for clusters without examples, the last one among them"""
    X, _, _ = inputs("update", rng)
    labels = np.array([0, 0, 2, 2, 2, 0, 0, 0, 2])
    student.update(X, labels, 4).equals(reference.update(X, labels, 4))
