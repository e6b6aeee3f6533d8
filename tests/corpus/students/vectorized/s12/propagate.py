try:
    from scipy.special import expit
except ImportError:
    expit = sigmoid


def softplus(z):
    """log(1 + exp(z)) without overflow."""
    return np.logaddexp(0, z)


def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = w.T @ X + b
    with np.errstate(over="ignore"):
        A = expit(Z)

    # -log σ(z) = softplus(-z),  -log(1 - σ(z)) = softplus(z): never log(0)
    cost = np.sum(Y * softplus(-Z) + (1 - Y) * softplus(Z)) / m

    dZ = A - Y
    return {"dw": X @ dZ.T / m, "db": np.sum(dZ) / m}, cost
