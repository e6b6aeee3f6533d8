# %% initialize
def initialize(n_x: int) -> tuple[np.ndarray, float]:
    """Create the starting point of gradient descent.

    Parameters
    ----------
    n_x : int
        how many features an example has

    Returns
    -------
    (np.ndarray, float)
        weights of shape (n_x, 1) and the bias
    """
    w: np.ndarray = np.zeros((n_x, 1), dtype=float)
    b: float = 0.0
    return w, b

# %% propagate
def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> tuple[dict, float]:
    """Forward and backward pass.

    Parameters
    ----------
    w : np.ndarray of shape (n_x, 1)
    b : float
    X : np.ndarray of shape (n_x, m)
    Y : np.ndarray of shape (1, m)

    Returns
    -------
    grads : dict
    cost : float
    """
    n_x: int = X.shape[0]
    m: int = X.shape[1]
    cost: float = 0.0
    db: float = 0.0
    dw: np.ndarray = np.zeros((n_x, 1))
    for i in range(m):
        z: float = float(b)
        for j in range(n_x):
            z += float(w[j, 0] * X[j, i])
        a: float = float(sigmoid(z))
        y: float = float(Y[0, i])
        cost += float(-(y * np.log(a) + (1.0 - y) * np.log(1.0 - a)))
        for j in range(n_x):
            dw[j, 0] += X[j, i] * (a - y)
        db += a - y
    return {"dw": dw / m, "db": db / m}, cost / m

# %% optimize
def optimize(
    w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray, num_iterations: int, alpha: float
) -> tuple[dict, dict, list]:
    """Gradient descent for num_iterations steps."""
    weights: np.ndarray = w.copy()
    bias: float = b
    grads: dict = {}
    costs: list[float] = []
    for _ in range(num_iterations):
        grads, cost = propagate(weights, bias, X, Y)
        costs.append(cost)
        for j in range(weights.shape[0]):
            weights[j, 0] -= alpha * grads["dw"][j, 0]
        bias -= alpha * grads["db"]
    return {"w": weights, "b": bias}, grads, costs

# %% predict
def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    """Labels, 0 or 1, in a row."""
    m: int = X.shape[1]
    labels: np.ndarray = np.zeros((1, m), dtype=int)
    for i in range(m):
        probability = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        if probability > 0.5:
            labels[0, i] = 1
    return labels
