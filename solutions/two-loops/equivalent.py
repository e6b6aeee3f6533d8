"""Mutants of the reference that are right answers too, and why: `autograder mutate` expects no check to notice them."""

FLAT = "both factors are flat: their order and a transpose change nothing"
SHAPE = "the shape has no sign"
OWN = "an answer may change its arguments in place"
ORDER = "neither needs what the other one changes"

PRODUCT = "z = np.dot(w[:, 0], X[:, i]) + b"
SCORE = "a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)"
EACH = "for j in range(w.shape[0]):"

EQUIVALENT = {
    "propagate": {
        "n_x, m = X.shape → n_x, m = (-X).shape": SHAPE,
        f"{PRODUCT} → z = np.dot(X[:, i], w[:, 0]) + b": FLAT,
        f"{PRODUCT} → z = np.dot(w[:, 0].T, X[:, i]) + b": FLAT,
        f"{PRODUCT} → z = np.dot(w[:, 0], X[:, i].T) + b": FLAT,
        "for j in range(n_x):; db += dz → db += dz; for j in range(n_x):": ORDER,
        "grads = {'dw': dw / m, 'db': db / m} → into the loop": "the last turn of the loop makes the right one",
    },
    "optimize": {
        "w = w.copy() → left out": OWN,
        "w = w.copy() → w = w": OWN,
        f"{EACH}; b -= alpha * grads['db'] → b -= alpha * grads['db']; {EACH}": ORDER,
        f"{EACH} → for j in range(X.shape[0]):": "each feature has a weight",
        f"{EACH} → for j in range((-w).shape[0]):": SHAPE,
    },
    "predict": {
        "m = X.shape[1] → m = (-X).shape[1]": SHAPE,
        "labels = np.zeros((1, m), dtype=int) → labels = np.zeros((1, m))": "0.0 and 1.0 are as good as 0 and 1",
        f"{SCORE} → a = sigmoid(np.dot(X[:, i], w[:, 0]) + b)": FLAT,
        f"{SCORE} → a = sigmoid(np.dot(w[:, 0].T, X[:, i]) + b)": FLAT,
        f"{SCORE} → a = sigmoid(np.dot(w[:, 0], X[:, i].T) + b)": FLAT,
    },
}
