"""Changes of the reference that make a right answer too, each with its reason."""

EQUIVALENT = {
    "distances": {
        "return np.sum((C[:, :, None] - X[:, None, :]) ** 2, axis=0) → return np.sum((X[:, None, :] - C[:, :, None]) "
        "** 2, axis=0)": "a square has no sign",
    },
    "update": {
        "return X @ members / np.maximum(members.sum(axis=0), 1) → return X @ members / np.maximum(1, "
        "members.sum(axis=0))": "the larger of two, in either order",
    },
    "fit": {
        "labels = assign(D); costs.append(float(np.mean(np.min(D, axis=0)))) → costs.append(float(np.mean(np.min(D, "
        "axis=0)))); labels = assign(D)": "neither changes what the other needs",
        "costs.append(float(np.mean(np.min(D, axis=0)))) → costs.append(np.mean(np.min(D, axis=0)))":
            "a number of NumPy's",
        "C = update(X, labels, C.shape[1]) → C = update(X, labels, (-C).shape[1])": "the shape is the same",
    },
}
