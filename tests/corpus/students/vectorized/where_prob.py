# %% propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    p = np.where(Y == 1, A, 1 - A)  # probability of the true label
    cost = -np.mean(np.log(p))
    dw = np.dot(X, (A - Y).T) / X.shape[1]
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost
