def predict(W, b, X):
    m = np.size(X, 1)
    A = softmax(np.matmul(W, X) + np.tile(b, (1, m)))
    # [~, idx] = max(A, [], 1);   (no "- 1" needed here, python counts from 0)
    labels = np.zeros((1, m))
    labels[0, :] = np.argmax(A, 0)
    return labels
