"""`distances(X, C)`: shape (k, m)."""

import pytest

from .suite import inputs


def test_shape(student, reference, rng):
    """a row for each centroid, a column for each example"""
    case = inputs("distances", rng)
    student.distances(*case).has_form_of(reference.distances(*case))


@pytest.mark.weight(4)
def test_values(student, reference, rng):
    """squared distances"""
    case = inputs("distances", rng)
    student.distances(*case).equals(reference.distances(*case))


@pytest.mark.weight(2)
def test_float32(student, reference, rng):
    """examples in float32"""
    X, C = inputs("distances", rng, features=2)
    case = X.astype("f4"), C
    student.distances(*case).equals(reference.distances(*case))
