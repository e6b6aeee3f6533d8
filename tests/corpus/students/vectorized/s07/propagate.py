from typing import Dict, Tuple


def _decision_function(coef: np.ndarray, intercept: float, X: np.ndarray) -> np.ndarray:
    """Like sklearn's decision_function, but samples are columns here."""
    return coef.T @ X + intercept


def _log_loss(y_true: np.ndarray, y_proba: np.ndarray) -> float:
    return float(-np.mean(y_true * np.log(y_proba) + (1 - y_true) * np.log(1 - y_proba)))


def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> Tuple[Dict, float]:
    n_samples = X.shape[1]
    y_proba = sigmoid(_decision_function(w, b, X))
    residual = y_proba - Y
    grads = {
        "dw": X @ residual.T / n_samples,
        "db": float(np.sum(residual) / n_samples),
    }
    return grads, _log_loss(Y, y_proba)
