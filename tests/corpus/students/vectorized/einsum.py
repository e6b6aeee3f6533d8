# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.einsum("jk,ji->ki", w, X) + b)
    dZ = A - Y
    dw = np.einsum("ji,ki->jk", X, dZ) / m
    db = np.einsum("ki->", dZ) / m
    cost = -(np.einsum("ki,ki->", Y, np.log(A)) + np.einsum("ki,ki->", 1 - Y, np.log(1 - A))) / m
    return {"dw": dw, "db": db}, cost

# %% predict
def predict(w, b, X):
    A = sigmoid(np.einsum("jk,ji->ki", w, X) + b)
    return np.where(A > 0.5, 1.0, 0.0)
