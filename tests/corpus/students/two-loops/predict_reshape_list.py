# %% predict
def predict(w, b, X):
    y_hat = []
    for x in X.T:
        z = 0
        for wj, xj in zip(w[:, 0], x):
            z += wj * xj
        y_hat += [1.0 if sigmoid(z + b) > 0.5 else 0.0]
    return np.array(y_hat).reshape(1, -1)
