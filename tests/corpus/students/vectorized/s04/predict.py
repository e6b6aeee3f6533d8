def predict(w, b, X):
    # ifelse(A > 0.5, 1, 0)
    A = sigmoid(np.matmul(np.transpose(w), X) + b)
    return np.where(A > 0.5, 1, 0)
