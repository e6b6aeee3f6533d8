# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T.dot(X) + b)
    J = -1 / m * (Y.dot(np.log(A.T)) + (1 - Y).dot(np.log(1 - A.T)))
    db = 1 / m * np.dot(np.ones((1, m)), (A - Y).T)
    return {"dw": 1 / m * X.dot((A - Y).T), "db": db[0, 0]}, J[0, 0]
