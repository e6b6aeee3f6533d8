# loop: A while loop pops the examples from a list.
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    rest = (A - Y)[0].tolist()
    db = 0.0
    while rest:
        db += rest.pop()
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / m, "db": db / m}, cost
