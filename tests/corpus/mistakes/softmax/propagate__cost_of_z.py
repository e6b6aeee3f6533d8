# mistake: The cost takes the logarithm of the scores Z; it must be that of the probabilities A.
# told: These are scores, not probabilities: `softmax` is missing, and scores 
def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = np.dot(W, X) + b
    A = softmax(Z)
    cost = -1 / m * np.sum(Y * np.log(Z))
    dZ = A - Y
    dW = 1 / m * np.dot(dZ, X.T)
    db = 1 / m * np.sum(dZ, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
