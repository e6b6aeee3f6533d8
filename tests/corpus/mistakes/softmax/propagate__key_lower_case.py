# mistake: The key is "dW" with a capital W, not "dw".
# told: The keys of `grads` are "dW", with a capital letter, and "db".
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A))
    dw = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    grads = {"dw": dw, "db": db}
    return grads, cost
