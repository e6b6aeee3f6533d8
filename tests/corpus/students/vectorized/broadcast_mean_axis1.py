# %% propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.sum(w * X, axis=0, keepdims=True) + b)
    dZ = A - Y
    dw = np.mean(X * dZ, axis=1).reshape(w.shape)
    db = np.mean(dZ)
    cost = np.mean(-Y * np.log(A) - (1 - Y) * np.log(1 - A))
    return {"dw": dw, "db": db}, cost

# %% predict
def predict(w, b, X):
    A = sigmoid(np.sum(w * X, axis=0, keepdims=True) + b)
    return np.greater(A, 0.5).astype(float)
