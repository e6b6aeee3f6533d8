def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    J = -np.mean(Y*np.log(A) + (1-Y)*np.log(1-A))
    return {"dw": X @ dZ.T / m, "db": dZ.mean()}, J
