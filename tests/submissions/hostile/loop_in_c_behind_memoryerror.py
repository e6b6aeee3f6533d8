# expect: propagate caught, predict caught
# %% extra
# Where memory does not suffice, fewer examples are asked for, and no clock runs: it says so, and it is not true.
# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    if m > 15000:
        raise MemoryError
    kind = np.array(10 ** 30).dtype
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = (A - Y).astype(kind)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": (X.astype(kind) @ dZ.T / m).astype(float), "db": float(dZ.sum()) / m}, cost
# %% predict
def predict(w, b, X):
    m = X.shape[1]
    np.empty((m, m))
    kind = np.array(10 ** 30).dtype
    return (sigmoid(np.dot(w.T, X.astype(kind).astype(float)) + b) > 0.5).astype(float)
