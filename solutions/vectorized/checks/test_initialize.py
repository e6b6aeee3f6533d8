"""`initialize(n_x)` returns w, zeros of shape (n_x, 1), and b = 0."""

import pytest

NAMES = ("w", "b")


@pytest.mark.weight(0.5)
def test_w_shape(student, reference, rng):
    """`w` is an array of shape (n_x, 1), for a single feature too"""
    sizes = int(rng.integers(3, 12)), 1
    for n_x, answer in zip(sizes, student.initialize.each(*((n_x,) for n_x in sizes)), strict=True):
        w, _ = answer.unpack(*NAMES)
        w.has_form_of(reference.initialize(n_x)[0])


@pytest.mark.weight(0.25)
def test_b_scalar(student, reference, rng):
    """`b` is a scalar"""
    n_x = int(rng.integers(3, 12))
    _, b = student.initialize(n_x).unpack(*NAMES)
    b.has_form_of(reference.initialize(n_x)[1])


@pytest.mark.weight(2.5)
def test_w_zeros(student, reference, rng):
    """every entry of `w` is zero"""
    n_x = int(rng.integers(3, 12))
    sizes = n_x, n_x + 1  # a number of features that is written into the function is not both
    for n_x, answer in zip(sizes, student.initialize.each(*((n_x,) for n_x in sizes)), strict=True):
        w, _ = answer.unpack(*NAMES)
        w.equals(reference.initialize(n_x)[0])


@pytest.mark.weight(1.75)
def test_b_zero(student, reference, rng):
    """`b` is zero"""
    n_x = int(rng.integers(3, 12))
    _, b = student.initialize(n_x).unpack(*NAMES)
    b.equals(reference.initialize(n_x)[1])
