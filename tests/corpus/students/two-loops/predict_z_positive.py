# %% predict
def predict(w, b, X):
    # sigmoid(z) > 0.5 exactly when z > 0
    n_x, m = X.shape
    y = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        if z > 0:
            y[0, i] = 1
    return y
