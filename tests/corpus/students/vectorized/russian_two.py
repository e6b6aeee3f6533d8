# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    w = np.reshape(w, (n_x, 1))
    A = sigmoid(w.T @ X + b)                                    # вероятности
    cost = -np.sum(Y * np.log(A) + (1.0 - Y) * np.log(1.0 - A)) / m
    dw = np.reshape(X @ (A - Y).T, (n_x, 1)) / m                # градиент
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost

# %% predict
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    метки = np.zeros((1, X.shape[1]), dtype=int)
    метки[A > 0.5] = 1
    return метки
