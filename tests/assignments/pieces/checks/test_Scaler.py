"""`Scaler`"""

import numpy as np
import pytest

from .suite import inputs


def test_smallest(student, reference, rng):
    """`fit` finds the `smallest` of each feature"""
    case = inputs("Scaler", rng)
    scaler, right = student.Scaler(), reference.Scaler()
    scaler.fit(case["fit"][0])
    right.fit(case["fit"][0])
    scaler.smallest.equals(right.smallest)


def test_width(student, reference, rng):
    """`fit` finds the `width` of each feature"""
    case = inputs("Scaler", rng)
    scaler, right = student.Scaler(), reference.Scaler()
    scaler.fit(case["fit"][0])
    right.fit(case["fit"][0])
    scaler.width.has_form_of(right.width).equals(right.width)


@pytest.mark.weight(2)
def test_transform(student, reference, rng):
    """`transform` goes by what `fit` has found"""
    case = inputs("Scaler", rng)
    scaler, right = student.Scaler(low=0.5), reference.Scaler(low=0.5)
    scaler.fit(case["fit"][0])
    right.fit(case["fit"][0])
    scaler.transform(case["transform"][0]).equals(right.transform(case["transform"][0]))


def test_default(student, reference, rng):
    """the range begins at 0 where nothing is said"""
    case = inputs("Scaler", rng)
    scaler = student.Scaler()
    scaler.fit(case["fit"][0])
    scaler.transform(case["fit"][0]).satisfies(lambda found: np.min(found) == 0, "the smallest is 0")
