# expect: accepted propagate predict
from typing import Any

def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> tuple[dict[str, Any], float]:
    """For each example, and for all of them: while there is a loop in words, there is none in the code.

    for i in range(m): this is text
    """
    m: int = X.shape[1]
    A: np.ndarray = sigmoid(np.dot(w.T, X) + b)
    # for i in range(m): cost += ...
    cost: float = float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": float(np.sum(A - Y) / m)}, cost

def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    "[x for x in X] is what this does not do"
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(int)
