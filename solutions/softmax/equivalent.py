"""Mutants of the reference that are right answers too, and why: `autograder mutate` expects no check to notice them."""

LABELS = "every example has a column of Y"
SHAPE = "the shape is that of X"
ROW = "a row fits the columns too: keepdims matters along the other axis alone"
ANY = "any negative number stands for what is left"

MAXIMUM = "E = np.exp(Z - np.max(Z, axis=0, keepdims=True))"
SHARE = "return E / np.sum(E, axis=0, keepdims=True)"
ONE_HOT = "return (np.arange(K).reshape(K, 1) == labels).astype(float)"
LABEL = "return np.argmax(A, axis=0).reshape(1, -1)"

EQUIVALENT = {
    "one_hot": {
        f"{ONE_HOT} → return np.arange(K).reshape(K, 1) == labels": "True and False are as good as 1 and 0",
        f"{ONE_HOT} → return (np.arange(K).reshape(-K, 1) == labels).astype(float)": ANY,
    },
    "softmax": {
        f"{MAXIMUM} → E = np.exp(Z - np.max(Z, axis=0))": ROW,
        f"{MAXIMUM} → E = np.exp(Z - np.max(Z, axis=0, keepdims=False))": ROW,
        f"{SHARE} → return E / np.sum(E, axis=0)": ROW,
        f"{SHARE} → return E / np.sum(E, axis=0, keepdims=False)": ROW,
    },
    "propagate": {
        "m = X.shape[1] → m = Y.shape[1]": LABELS,
        "m = X.shape[1] → m = (-X).shape[1]": SHAPE,
    },
    "predict": {
        "A = softmax(np.dot(W, X) + b) → A = np.dot(W, X) + b": "the largest score has the largest probability",
        f"{LABEL} → return np.argmax(A, axis=0).reshape(1, -2)": ANY,
    },
}
