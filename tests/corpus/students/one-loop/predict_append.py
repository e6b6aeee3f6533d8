# %% predict
def predict(w, b, X):
    pred = np.array([], dtype=int)
    for i in range(X.shape[1]):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        pred = np.append(pred, int(a > 0.5))
    return pred[np.newaxis, :]
