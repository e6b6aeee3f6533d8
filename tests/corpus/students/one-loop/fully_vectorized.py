# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -(1 / m) * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    dw = (1 / m) * X @ dZ.T
    db = (1 / m) * np.sum(dZ)
    return {"dw": dw, "db": db}, cost

# %% predict
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    return np.where(A > 0.5, 1, 0)
