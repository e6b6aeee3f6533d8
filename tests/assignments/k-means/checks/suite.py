"""Inputs of any size. Examples and centroids are columns."""

import numpy as np

ARGUMENTS = {
    "distances": (("features", "examples"), ("features", "clusters")),
    "assign": (("clusters", "examples"),),
    "update": (("features", "examples"), ("examples",), "clusters"),
    "fit": (("features", "examples"), ("features", "clusters"), {"num_iterations": "iterations"}),
}
LARGE = {"examples": 20_000}


def inputs(function, rng, features=3, examples=9, clusters=4, iterations=3):
    """X in clouds around the centroids."""
    C = rng.normal(scale=3.0, size=(features, clusters))
    X = rng.normal(size=(features, examples)) + C[:, rng.integers(0, clusters, size=examples)]
    match function:
        case "distances":
            return X, C
        case "assign":
            return (rng.permutation(clusters * examples).reshape(clusters, examples) + 0.5,)
        case "update":
            return X, rng.integers(0, clusters, size=examples), clusters
        case "fit":
            return X, C + rng.normal(scale=0.3, size=C.shape), {"num_iterations": iterations}
    raise KeyError(function)
