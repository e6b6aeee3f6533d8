# %% predict
def predict(w, b, X):
    a = sigmoid(X.T @ w[:, 0] + b)      # (m,)
    return np.where(a > 0.5, 1, 0).reshape(1, -1)
