def predict(w, b, X):
    m = X.shape[1]
    Y_prediction = np.zeros((1, m))
    for i in range(m):
        xi = X[:, i:i+1]
        ai = sigmoid(np.dot(w.T, xi) + b).item()
        Y_prediction[0, i] = 1.0 if ai > 0.5 else 0.0
    assert(Y_prediction.shape == (1, m))
    return Y_prediction
