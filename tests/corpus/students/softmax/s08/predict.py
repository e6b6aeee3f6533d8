def predict(W, b, X):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + np.reshape(b, (-1, 1)))
    best = np.squeeze(np.argmax(A, axis=0))
    return np.reshape(best, (1, m))
