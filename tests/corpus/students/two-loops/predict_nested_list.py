# %% predict
def predict(w, b, X):
    n_x, m = X.shape
    return np.array([[1 if sigmoid(sum(w[j, 0] * X[j, i] for j in range(n_x)) + b) > 0.5 else 0 for i in range(m)]])
