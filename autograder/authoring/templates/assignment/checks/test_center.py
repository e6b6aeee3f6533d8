"""`center(X)` returns X with the average of each feature taken away, shape (n_x, m)."""

from .suite import inputs


def test_shape(student, reference, rng):
    """the answer has the shape of `X`"""
    case = inputs("center", rng, features=3, examples=8)
    student.center(*case).has_form_of(reference.center(*case))


def test_values(student, reference, rng):
    """each feature's average is zero"""
    case = inputs("center", rng, features=5, examples=9)
    student.center(*case).equals(reference.center(*case))
