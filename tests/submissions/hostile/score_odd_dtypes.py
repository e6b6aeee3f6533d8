# expect: initialize 0, propagate 0, predict 0
# %% initialize
def initialize(n_x):
    return np.zeros((n_x, 1), dtype=[("w", float)]), np.zeros((), dtype=complex)
# %% propagate
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    dw, db, cost = X @ (A - Y).T / X.shape[1], np.mean(A - Y), -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": dw + 0j, "db": str(db)}, np.datetime64(int(cost), "s")
# %% predict
def predict(w, b, X):
    return (sigmoid(w.T @ X + b) > 0.5).astype("V8")
