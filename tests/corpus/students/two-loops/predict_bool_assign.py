# %% predict
def predict(w, b, X):
    preds = np.zeros((1, X.shape[1]))
    for col in range(X.shape[1]):
        logit = b
        for row in range(X.shape[0]):
            logit = logit + w[row, 0] * X[row, col]
        preds[0, col] = sigmoid(logit) > 0.5
    return preds
