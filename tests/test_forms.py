"""Answers beside right ones: what is exact has the right form, is near enough, and agrees, whatever looks closer."""

import numpy as np
import pytest

from autograder.checks.forms import aligned, conforms, exact, holds, near_enough, same

X = np.array([[1.5, -2.0], [0.0, 3.25]])
EXACT = [
    (X, X.copy()),
    (X.T, np.ascontiguousarray(X.T)),
    (np.zeros((0, 3)), np.zeros((0, 3))),
    (np.array([[1, 0]]), np.array([[1, 0]])),
    (np.array([True]), np.array([True])),
    (0.25, 0.25),
    (np.float64(0.25), np.float64(0.25)),
    (3, 3),
    ("a", "a"),
    ({"dw": X, "db": 0.5}, {"db": 0.5, "dw": X}),
    (({"w": X, "b": 0.0}, [0.5, 0.25], X), ({"w": X, "b": 0.0}, [0.5, 0.25], X)),
]
OTHER = [
    (X, X + 1e-15 * (X > 3)),
    (X, X.astype(np.float32)),
    (X, X.reshape(1, 4)),
    (X, X.tolist()),
    (np.array([[1, 0]]), np.array([[1.0, 0.0]])),
    (0.25, np.float64(0.25)),
    (1, True),
    (X * np.nan, X * np.nan),
    (float("nan"), float("nan")),
    ({"dw": X}, {"dw": X, "db": 0.5}),
    ({"dw": X, "db": 0.5}, {"dw": X}),
    ((X, 0.5), [X, 0.5]),
    ([0.5, 0.25], [0.5]),
    ({1, 2}, {1, 2}),
    (None, None),
]


@pytest.mark.parametrize(("value", "right"), EXACT)
def test_what_is_exact_is_right_whoever_looks(value, right):
    assert exact(value, right)
    assert conforms(value, right)
    assert near_enough(value, right)
    assert holds(value, right)
    assert same(value, right)
    assert aligned(value, right, "f") == (value, "") or aligned(value, right, "f")[0] is value


@pytest.mark.parametrize(("value", "right"), OTHER)
def test_another_type_form_or_digit_is_not_exact(value, right):
    """It may well be right: that is looked at more closely."""
    assert not exact(value, right)
