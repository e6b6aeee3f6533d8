def predict(W, b, X):
    Z = np.matmul(W, X)
    Z += b
    A = softmax(Z)
    labels = np.empty((1, X.shape[1]), dtype=int)
    np.argmax(A, axis=0, out=labels[0])
    return labels
