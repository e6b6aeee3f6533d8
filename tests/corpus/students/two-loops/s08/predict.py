def predict(w, b, X):
    m = X.shape[1]
    w = w.reshape(X.shape[0], 1)
    A = sigmoid(np.dot(w.T, X) + np.squeeze(b)).reshape(1, m)
    Y_prediction = np.zeros((1, m))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = 1 if A[0, i] > 0.5 else 0
    assert Y_prediction.shape == (1, m)
    return Y_prediction
