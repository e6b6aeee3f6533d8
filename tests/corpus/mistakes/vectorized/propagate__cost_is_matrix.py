# mistake: The cost is an array of shape (1, 1), the product of two rows by np.dot stays a matrix.
# told: A matrix with one entry is no number yet: it comes of `keepdims=True`, or of a
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * (np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
