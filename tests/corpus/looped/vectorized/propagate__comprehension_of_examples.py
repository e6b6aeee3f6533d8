# loop: A list comprehension goes through the examples one by one.
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = np.array([[sigmoid(np.dot(w[:, 0], X[:, i]) + b) for i in range(m)]])
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y)}, cost
