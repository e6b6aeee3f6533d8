def propagate(w, b, X, Y):
    """Vectorised, with a stable cost.

    -log(a)     = log(1 + exp(-z)) = logaddexp(0, -z)
    -log(1 - a) = log(1 + exp(z))  = logaddexp(0, z)
    """
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    cost = np.mean(Y * np.logaddexp(0, -Z) + (1 - Y) * np.logaddexp(0, Z))
    dw = np.mean(X * dZ, axis=1, keepdims=True)
    db = np.mean(dZ)
    return {"dw": dw, "db": db}, cost
