# mistake: np.squeeze takes away the second axis of dw, which must keep the shape of w, (n_x, 1).
# told: A sum over an axis removes it. `dw` is a column and keeps both axes, a
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = np.squeeze(-1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
    dw = np.squeeze(1 / m * np.dot(X, (A - Y).T))
    db = np.squeeze(1 / m * np.sum(A - Y))
    return {"dw": dw, "db": db}, cost
