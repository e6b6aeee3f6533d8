# mistake: W needs no transpose here: its rows are the classes already, and W.T does not fit X.
# told: A matrix product needs as many columns on its left as rows on its righ
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A))
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    grads = {"dW": dW, "db": db}
    return grads, cost
