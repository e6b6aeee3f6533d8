"""Mutants of the reference that are right answers too, and why: `autograder mutate` expects no check to notice them."""

LABELS = "every example has a label"
SHAPE = "the shape is that of X"

EQUIVALENT = {
    "propagate": {
        "m = X.shape[1] → m = Y.shape[1]": LABELS,
        "m = X.shape[1] → m = (-X).shape[1]": SHAPE,
    },
    "predict": {
        "return (A > 0.5).astype(int) → return A > 0.5": "True and False are as good as 1 and 0",
    },
}
