"""Mutants of the reference that are right answers too, and why: `autograder mutate` expects no check to notice them."""

FLAT = "both factors are flat: their order and a transpose change nothing"
SHAPE = "the shape has no sign"

PRODUCT = "z = np.dot(w[:, 0], x[:, 0]) + b"
SCORE = "a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)"
NONE_YET = "labels = np.zeros((1, m), dtype=int)"

EQUIVALENT = {
    "propagate": {
        "n_x, m = X.shape → n_x, m = (-X).shape": SHAPE,
        f"{PRODUCT} → z = np.dot(x[:, 0], w[:, 0]) + b": FLAT,
        f"{PRODUCT} → z = np.dot(w[:, 0].T, x[:, 0]) + b": FLAT,
        f"{PRODUCT} → z = np.dot(w[:, 0], x[:, 0].T) + b": FLAT,
        "grads = {'dw': dw / m, 'db': db / m} → into the loop": "the last turn of the loop makes the right one",
    },
    "predict": {
        "m = X.shape[1] → m = (-X).shape[1]": SHAPE,
        f"{NONE_YET} → labels = np.zeros((1, m))": "0.0 and 1.0 are as good as 0 and 1",
        f"{NONE_YET} → labels = np.ones((1, m), dtype=int)": "each entry is filled in",
        f"{SCORE} → a = sigmoid(np.dot(X[:, i], w[:, 0]) + b)": FLAT,
        f"{SCORE} → a = sigmoid(np.dot(w[:, 0].T, X[:, i]) + b)": FLAT,
        f"{SCORE} → a = sigmoid(np.dot(w[:, 0], X[:, i].T) + b)": FLAT,
    },
}
