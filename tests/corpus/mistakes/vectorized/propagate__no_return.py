# mistake: The function computes everything and then ends without return.
# told: `propagate` returned None, expected `grads` and `cost`; is t
def propagate(w, b, X, Y):
    m = X.shape[1]
    # forward
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    # backward
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    grads = {"dw": dw, "db": db}
