"""What the engine asks of a suite: which dimensions each function has, and inputs of any size.

Examples are columns, classes are rows. X (n_x, m), Y (K, m) one-hot, W (K, n_x), b (K, 1), Z (K, m), labels (1, m).
"""

from typing import Any

import numpy as np

# The axes of each positional argument, by what they count. A name alone is a number that counts that dimension.
ARGUMENTS = {
    "one_hot": ((None, "examples"), "classes"),
    "softmax": (("classes", "examples"),),
    "propagate": (("classes", "features"), ("classes", None), ("features", "examples"), ("classes", "examples")),
    "optimize": (("classes", "features"), ("classes", None), ("features", "examples"), ("classes", "examples"),
                 "iterations", None),
    "predict": (("classes", "features"), ("classes", None), ("features", "examples")),
}

LARGE = {"examples": 20_000}  # where a loop is slow enough to be noticed


def inputs(function: str, rng: np.random.Generator, classes: int = 3, features: int = 4, examples: int = 7,
           iterations: int = 2, alpha: float = 0.3) -> tuple[Any, ...]:
    """Positional arguments for `function`: float W that is not zero, biases that differ, more than one class.

    Scores stay moderate, so that no probability is rounded to zero, whose logarithm the cost would take.
    """
    if function == "one_hot":
        return labels(rng, classes, examples), classes
    if function == "softmax":
        return (rng.normal(scale=2.0, size=(classes, examples)) + rng.uniform(-3, 3, size=(1, examples)),)
    W = rng.uniform(-1.2, 1.2, size=(classes, features)) / np.sqrt(features)
    b = rng.permutation(np.linspace(-1.5, 1.2, classes)).reshape(classes, 1)
    X = rng.uniform(-1.7, 1.7, size=(features, examples)) * min(1.0, np.sqrt(8 / features))  # steps stay moderate
    match function:
        case "propagate":
            return W, b, X, one_hot_columns(rng, classes, examples)
        case "optimize":
            return W, b, X, one_hot_columns(rng, classes, examples), iterations, alpha
        case "predict":
            return W, b, X
    raise KeyError(function)


def certain(function: str, rng: np.random.Generator) -> tuple[Any, ...]:
    """Arguments with which the model is very sure of each class, and wrong: a probability of 3e-7 for the right one.

    A number inside the logarithm that is too large changes such a cost. One up to 1e-7 changes it by less than
    CERTAIN, and float32 by a third of that. One class has nearly all examples, else biases that are left out could
    cancel.
    """
    W, b, X, _, *rest = inputs(function, rng, classes=3, features=5, examples=12)
    Y = np.eye(3)[:, rng.permutation(np.repeat(rng.permutation(3), [10, 1, 1]))]
    scores = 15.0 * np.roll(Y, 1, axis=0)
    return W, b, X + np.linalg.pinv(W) @ (scores - b - W @ X), Y, *rest


CERTAIN = 0.026  # of the cost; 2e-7 inside the logarithm changes it by 0.033


def labels(rng: np.random.Generator, classes: int, examples: int) -> np.ndarray:
    """Whole numbers from 0 to classes − 1, shape (1, examples), in random order: each occurs if there is room."""
    drawn = np.concatenate([rng.permutation(classes), rng.integers(classes, size=examples)])[:examples]
    return rng.permutation(drawn).reshape(1, examples)


def one_hot_columns(rng: np.random.Generator, classes: int, examples: int) -> np.ndarray:
    return np.eye(classes)[:, labels(rng, classes, examples)[0]]


def many(rng: np.random.Generator) -> int:
    """How many classes, features or examples there are where there are many: any number, some as likely as many."""
    return int(np.exp(rng.uniform(np.log(30), np.log(600))))


def with_many(function: str, rng: np.random.Generator, **others: Any) -> list[tuple[str, tuple[Any, ...]]]:
    """Arguments with many features, many examples, and at last many classes, and what is said of them."""
    dimensions = [name for name in ("features", "examples", "classes") if _counts(ARGUMENTS[function], name)]
    return [(f"for many {dimension}", inputs(function, rng, **{**sizes(rng), dimension: many(rng)}, **others))
            for dimension in dimensions]


def _counts(arguments: tuple[Any, ...], dimension: str) -> bool:
    return any(dimension in axes for axes in arguments if isinstance(axes, tuple))


def sizes(rng: np.random.Generator) -> dict[str, int]:
    """classes < features < examples, so that a mistaken axis shows."""
    classes = int(rng.integers(3, 6))
    features = classes + int(rng.integers(1, 4))
    return {"classes": classes, "features": features, "examples": features + int(rng.integers(3, 8))}
