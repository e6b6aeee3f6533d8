# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    J = db = 0.0
    dw = np.zeros(w.shape)
    for x, y in zip(X.T, Y[0]):
        a = sigmoid(np.dot(w.T, x)[0] + b)
        J -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dw += x[:, None] * (a - y)
        db += a - y
    return {"dw": dw / m, "db": db / m}, J / m

# %% predict
def predict(w, b, X):
    labels = []
    for x in X.T:
        labels.append(1 if sigmoid(np.dot(w[:, 0], x) + b) > 0.5 else 0)
    return np.array(labels).reshape(1, -1)
