"""What the student's page shows beside the checks. Students see it: it draws the notebook's own example."""

import numpy as np

W, B = np.array([[1.0], [-0.5]]), 0.25
X = np.array([[0.5, 2.0, -1.0], [1.5, -1.0, 3.0]])
Y = np.array([[1.0, 1.0, 0.0]])

AXES = {"optimize": ("iteration", "cost")}

# Which form of loops.py a function's speed is compared with, and what that one has.
LOOPS = {"propagate": ("propagate__two_loops", "two loops"), "predict": ("predict__while", "a loop")}


def curve_optimize(optimize):
    """the cost on the three examples of the notebook, 60 steps with α = 0.4"""
    return optimize(W, B, X, Y, 60, 0.4)[2]
