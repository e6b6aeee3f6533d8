def predict(W, b, X):
    # exp and the division by the sum do not change the order inside a column,
    # so the largest score is the largest probability
    Z = W @ X + b
    return np.argmax(Z, axis=0)[np.newaxis, :]
