# mistake: You use X_example and Y_example from another cell instead of the arguments X and Y.
# mistake: grads is a tuple; it must be a dict with the keys "dw" and "db".
# told: Is the name misspelt? A function should know only its own arguments an
def propagate(w, b, X, Y):
    m = X_example.shape[1]
    A = sigmoid(np.dot(w.T, X_example) + b)
    cost = -1 / m * np.sum(Y_example * np.log(A) + (1 - Y_example) * np.log(1 - A))
    dw = 1 / m * np.dot(X_example, (A - Y_example).T)
    db = 1 / m * np.sum(A - Y_example)
    grads = (dw, db)
    return grads, cost
