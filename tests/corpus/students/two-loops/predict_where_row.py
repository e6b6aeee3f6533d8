# %% predict
def predict(w, b, X):
    n_x, m = X.shape
    Z = np.zeros((1, m))
    for i in range(m):
        for j in range(n_x):
            Z[0, i] += w[j, 0] * X[j, i]
    A = sigmoid(Z + b)
    return np.where(A > 0.5, 1, 0)
