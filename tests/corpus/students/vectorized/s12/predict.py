def predict(w, b, X):
    with np.errstate(over="ignore"):   # exp of big numbers is inf, and 1/inf = 0 is what we want
        A = sigmoid(w.T @ X + b)
    return (A > 0.5).astype(int)
