# %% propagate
def propagate(W: np.ndarray, b: np.ndarray, X: np.ndarray, Y: np.ndarray) -> tuple[dict, float]:
    """Cost and gradient of softmax regression.

    Parameters
    ----------
    W : ndarray of shape (K, n_x)
    b : ndarray of shape (K, 1)
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (K, m)

    Returns
    -------
    grads : dict with "dW" and "db"
    cost : float
    """
    m: int = X.shape[1]
    A: np.ndarray = softmax(W @ X + b)
    dZ: np.ndarray = A - Y
    dW: np.ndarray = dZ @ X.T / m
    db: np.ndarray = dZ.sum(axis=1, keepdims=True) / m
    cost: float = (-np.sum(Y * np.log(A)) / m).item()
    return {"dW": dW, "db": db}, cost
