# mistake: dW is transposed: X (A - Y)^T has shape (n_x, K), but dW must have the shape of W.
# told: `dW` is transposed: in logistic regression a column stood for a class,
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A))
    dW = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
