def predict_proba(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    return sigmoid(w.T @ X + b)


def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    return (predict_proba(w, b, X) > 0.5).astype(int)
