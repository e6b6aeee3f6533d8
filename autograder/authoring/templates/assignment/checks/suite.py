"""What the engine asks of a suite: which dimensions each function has, and inputs of any size."""

from typing import Any

import numpy as np

# The axes of each positional argument, by what they count. A name alone is a number that counts that dimension.
ARGUMENTS = {
    "center": (("features", "examples"),),
}
LARGE = {"examples": 20_000}  # where a loop is slow enough to be noticed


def inputs(function: str, rng: np.random.Generator, features: int = 4, examples: int = 7) -> tuple[Any, ...]:
    """Positional arguments for `function`: X of shape (features, examples), its averages far from zero."""
    return (rng.normal(size=(features, examples)) + rng.uniform(2, 5, size=(features, 1)),)
