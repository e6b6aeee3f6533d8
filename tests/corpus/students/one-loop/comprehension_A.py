# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = np.array([[sigmoid(np.dot(w[:, 0], X[:, i]) + b) for i in range(m)]])
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost

# %% predict
def predict(w, b, X):
    return np.array([[1 if sigmoid(np.dot(w[:, 0], x) + b) > 0.5 else 0 for x in X.T]])
