def predict(w, b, X):
    scores = (X.T @ w).ravel() + b
    y_prob = sigmoid(scores)
    classes_ = np.array([0, 1])
    y_pred = classes_[(y_prob > 0.5).astype(int)]
    return y_pred.reshape(1, -1)
