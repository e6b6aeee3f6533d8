"""`softmax(Z)` returns the probabilities of each column of Z, shape (K, m), for scores of any size."""

import numpy as np
import pytest

from .suite import inputs, with_many

FLOAT32 = 1e-3  # scores of 1,000 have four digits behind the point in it


@pytest.mark.weight(0.5)
def test_shape(student, reference, shared_rng):
    """the probabilities have the shape of `Z`"""
    case = several(shared_rng)
    student.softmax(*case).has_form_of(reference.softmax(*case))


@pytest.mark.weight(1.5)
def test_values(student, reference, shared_rng):
    """each column holds the probabilities of its scores"""
    notes, cases = zip(("", several(shared_rng)), *with_many("softmax", shared_rng), strict=True)
    for note, case, found in zip(notes, cases, student.softmax.each(*cases), strict=True):
        found.equals(reference.softmax(*case), note)


@pytest.mark.weight(0.5)
def test_two_classes(student, reference, rng):
    """two classes (K = 2) and more examples than classes"""
    case = inputs("softmax", rng, classes=2, examples=6)
    student.softmax(*case).equals(reference.softmax(*case), "for K = 2")


@pytest.mark.weight(0.5)
def test_one_example(student, reference, rng):
    """a single example (m = 1) gives a column of probabilities"""
    case = inputs("softmax", rng, classes=5, examples=1)
    student.softmax(*case).equals(reference.softmax(*case), "for m = 1")


def test_large_scores(student, reference, rng):
    """large scores give probabilities, not nan"""
    (Z,) = inputs("softmax", rng, classes=4, examples=6)
    shifts = 1_000.0, -1_000.0
    for shift, found in zip(shifts, student.softmax.each(*((Z + shift,) for shift in shifts)), strict=True):
        found.equals(reference.softmax(Z + shift), f"for scores around {shift:g}", rtol=FLOAT32)


@pytest.mark.weight(0.5)
def test_scores_far_apart(student, reference, rng):
    """scores that lie far apart give probabilities, not nan"""
    (Z,) = inputs("softmax", rng, classes=4, examples=6)
    within = 700 * rng.permuted(np.tile(np.arange(4.0).reshape(4, 1), 6), axis=0)
    between = 800 * (rng.permutation(6) - 2.5)
    Z = Z + within + between
    student.softmax(Z).equals(reference.softmax(Z), "for scores far apart", rtol=FLOAT32)


@pytest.mark.weight(0.5)
def test_columns_of_different_size(student, reference, rng):
    """columns of very different size do not disturb each other"""
    (Z,) = inputs("softmax", rng, classes=4, examples=5)
    Z = Z + np.array([[2_000.0, -2_000.0, 0.0, 600.0, -900.0]])
    student.softmax(Z).equals(reference.softmax(Z), "where one column is far larger than another",
                              rtol=FLOAT32)


def several(rng):
    return inputs("softmax", rng, classes=4, examples=11)
