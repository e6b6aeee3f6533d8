# expect: accepted propagate
def propagate(w, b, X, Y):
    n, m = X.shape
    extended = np.vstack((X, np.ones((1, m))))
    theta = np.append(w, b).reshape(-1, 1)
    A = sigmoid(theta.T @ extended)
    gradient = extended @ (A - Y).T / m
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": gradient[:n], "db": gradient[n, 0]}, cost
