"""`fit(X, C, num_iterations=10)`: C, labels, costs."""

import pytest

from .suite import inputs


@pytest.mark.weight(0.4)
def test_order(student, reference, rng):
    """`C`, `labels` and `costs`, in this order"""
    *case, named = inputs("fit", rng)
    student.fit(*case, **named).has_form_of(reference.fit(*case, **named))


def test_centroids(student, reference, rng):
    """the last `C`"""
    *case, named = inputs("fit", rng)
    C, _, _ = student.fit(*case, **named).unpack("C", "labels", "costs")
    C.equals(reference.fit(*case, **named)[0])


def test_labels(student, reference, rng):
    """the `labels` of the last iteration"""
    *case, named = inputs("fit", rng, iterations=2)
    _, labels, _ = student.fit(*case, **named).unpack("C", "labels", "costs")
    labels.equals(reference.fit(*case, **named)[1])


def test_costs(student, reference, rng):
    """`costs`, before each update"""
    *case, named = inputs("fit", rng, iterations=4)
    _, _, costs = student.fit(*case, **named).unpack("C", "labels", "costs")
    costs.equals(reference.fit(*case, **named)[2])


def test_default(student, reference, rng):
    """ten iterations where nothing is said"""
    *case, _ = inputs("fit", rng)
    _, _, costs = student.fit(*case).unpack("C", "labels", "costs")
    costs.entries(10)
