"""`initialize(n_x)` returns w, zeros of shape (n_x, 1), and b = 0."""

import pytest

from .suite import many

NAMES = ("w", "b")


@pytest.mark.weight(0.5)
def test_w_shape(student, reference, shared_rng):
    """`w` is an array of shape (n_x, 1), for a single feature too"""
    sizes = of_features(shared_rng)[:2]
    for n_x, answer in zip(sizes, student.initialize.each(*((n_x,) for n_x in sizes)), strict=True):
        w, _ = answer.unpack(*NAMES)
        w.has_form_of(reference.initialize(n_x)[0])


@pytest.mark.weight(0.25)
def test_b_scalar(student, reference, shared_rng):
    """`b` is a scalar"""
    n_x = of_features(shared_rng)[0]
    _, b = student.initialize(n_x).unpack(*NAMES)
    b.has_form_of(reference.initialize(n_x)[1])


@pytest.mark.weight(2.5)
def test_w_zeros(student, reference, shared_rng):
    """every entry of `w` is zero"""
    sizes = of_features(shared_rng)
    for n_x, answer in zip(sizes, student.initialize.each(*((n_x,) for n_x in sizes)), strict=True):
        w, _ = answer.unpack(*NAMES)
        w.equals(reference.initialize(n_x)[0], atol=0.0)


@pytest.mark.weight(1.75)
def test_b_zero(student, reference, shared_rng):
    """`b` is zero"""
    sizes = of_features(shared_rng)
    for n_x, answer in zip(sizes, student.initialize.each(*((n_x,) for n_x in sizes)), strict=True):
        _, b = answer.unpack(*NAMES)
        b.equals(reference.initialize(n_x)[1], atol=0.0)


def of_features(rng):
    """Some, one, one more: a number that is written into the function is not all of them; and many."""
    n_x = int(rng.integers(3, 12))
    return n_x, 1, n_x + 1, many(rng)
