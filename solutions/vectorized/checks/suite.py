"""What the engine asks of a suite: which dimensions each function has, and inputs of any size.

Shapes as in the course notes: examples are columns. X (n_x, m), Y (1, m), w (n_x, 1), b a scalar.
"""

from typing import Any

import numpy as np

# The axes of each positional argument, by what they count. A name alone is a number that counts that dimension.
ARGUMENTS = {
    "initialize": ("features",),
    "propagate": (("features", None), None, ("features", "examples"), (None, "examples")),
    "optimize": (("features", None), None, ("features", "examples"), (None, "examples"), "iterations", None),
    "predict": (("features", None), None, ("features", "examples")),
}

LARGE = {"examples": 20_000}  # where a loop is slow enough to be noticed


def inputs(function: str, rng: np.random.Generator, features: int = 4, examples: int = 7, iterations: int = 2,
           alpha: float = 0.3) -> tuple[Any, ...]:
    """Positional arguments for `function`: float w that is not zero, a large b, several labels of each kind.

    No probability is so close to 0 or 1 that a number of 1e-7 inside its logarithm shows; `certain` has those.
    """
    if function == "initialize":
        return (features,)
    w = rng.uniform(-1.2, 1.2, size=(features, 1)) / np.sqrt(features)
    b = float(rng.choice([-1.0, 1.0]) * rng.uniform(1.2, 2.0))
    X = rng.uniform(-1.7, 1.7, size=(features, examples)) * min(1.0, np.sqrt(8 / features))  # steps stay moderate
    Y = labels(rng, examples)
    match function:
        case "propagate":
            return w, b, X, Y
        case "optimize":
            return w, b, X, Y, iterations, alpha
        case "predict":
            return w, b / 8, X  # labels of both kinds
    raise KeyError(function)


def certain(function: str, rng: np.random.Generator) -> tuple[Any, ...]:
    """Arguments with which the model is very sure of each label, and wrong: probabilities of 3e-7 where y = 1.

    A number inside the logarithm that is too large changes such a cost. One up to 1e-7 changes it by less than
    CERTAIN, and float32 by a third of that. One label is much rarer than the other, else a bias that is left out
    could cancel.
    """
    w, b, X, _, *rest = inputs(function, rng, features=3, examples=12)
    w = -np.sign(np.sum(w)) * w  # a bias that was added to X would not be noticed where the weights add up to 1
    rare = int(rng.integers(2))
    Y = rng.permutation(np.repeat([rare, 1.0 - rare], [2, 10])).reshape(1, 12)
    z = 15.0 * (1 - 2 * Y) - b
    X = X + w @ (z - w.T @ X) / (w.T @ w)
    return w, b, X, Y, *rest


CERTAIN = 0.026  # of the cost; 2e-7 inside the logarithm changes it by 0.033


def labels(rng: np.random.Generator, examples: int) -> np.ndarray:
    """0 and 1 as floats, shape (1, examples), in random order, several of each; a single example has either."""
    if examples == 1:
        return rng.integers(2, size=(1, 1)).astype(float)
    ones = int(rng.integers(max(1, examples // 3), max(2, 2 * examples // 3)))
    return rng.permutation(np.repeat([1.0, 0.0], [ones, examples - ones])).reshape(1, examples)


def many(rng: np.random.Generator) -> int:
    """How many features or examples there are where there are many: any number may be, some as likely as many."""
    return int(np.exp(rng.uniform(np.log(30), np.log(600))))


def with_many(function: str, rng: np.random.Generator, **others: Any) -> list[tuple[str, tuple[Any, ...]]]:
    """Arguments with many features, and with many examples, and what is said of them."""
    return [(f"for many {dimension}", inputs(function, rng, **{**sizes(rng), dimension: many(rng)}, **others))
            for dimension in ("features", "examples")]


def sizes(rng: np.random.Generator) -> dict[str, int]:
    """features and examples that differ, so that a mistaken axis shows."""
    features = int(rng.integers(3, 7))
    return {"features": features, "examples": features + int(rng.integers(3, 8))}
