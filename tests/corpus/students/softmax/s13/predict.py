def predict(W, b, X):
    A = softmax(W @ X + b)
    K = A.shape[0]
    is_max = A == A.max(axis=0, keepdims=True)
    # class number where it is the largest, K elsewhere; the smallest of them wins the tie
    candidates = np.where(is_max, np.arange(K).reshape(K, 1), K)
    return candidates.min(axis=0, keepdims=True)
