def predict(W, b, X):
    # max.col(t(A), ties.method = "first") - 1
    A = softmax(np.add(W.dot(X), b))
    which_max = np.argmax(A, axis = 0)
    return which_max[np.newaxis, :]
