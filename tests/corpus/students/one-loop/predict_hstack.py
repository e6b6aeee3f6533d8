# %% predict
def predict(w, b, X):
    pieces = []
    for i in range(X.shape[1]):
        a = sigmoid(w.T @ X[:, [i]] + b)   # (1, 1)
        pieces.append((a > 0.5).astype(int))
    return np.hstack(pieces)
