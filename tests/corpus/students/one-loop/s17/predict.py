THRESHOLD: float = 0.5


def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    labels: list[int] = [int(sigmoid(np.vdot(w, X[:, i]) + b) > THRESHOLD) for i in range(X.shape[1])]
    return np.array(labels, dtype=np.int64)[np.newaxis, :]
