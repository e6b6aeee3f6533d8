# expect: accepted propagate
from jaxtyping import Float

def propagate(w: Float[np.ndarray, "n 1"], b: float, X: Float, Y: "Float") -> tuple[Float, float]:
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost: Float = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
