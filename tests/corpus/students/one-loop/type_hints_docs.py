# %% propagate
def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> tuple[dict[str, object], float]:
    """Compute cost and gradient of logistic regression.

    Parameters
    ----------
    w : (n_x, 1) array
    b : float
    X : (n_x, m) array
    Y : (1, m) array

    Returns
    -------
    grads : dict
        "dw" with the shape of w and "db", a float.
    cost : float
        The mean cross entropy.

    Notes
    -----
    Only one loop: for each example the whole column is added to dw.
    """
    n_x: int = X.shape[0]
    m: int = X.shape[1]
    cost: float = 0.0
    db: float = 0.0
    dw: np.ndarray = np.zeros((n_x, 1))
    for i in range(m):
        column: np.ndarray = X[:, i : i + 1]
        a = sigmoid((w.T @ column)[0, 0] + b)
        error = a - Y[0, i]
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dw += column * error
        db += error
    return {"dw": dw / m, "db": db / m}, cost / m

# %% predict
def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    """Return the row of labels."""
    m: int = X.shape[1]
    labels: np.ndarray = np.zeros((1, m), dtype=np.int64)
    for i in range(m):
        labels[0, i] = int(sigmoid(w[:, 0] @ X[:, i] + b) > 0.5)
    return labels
