# mistake: It is log(1 - A), not 1 - log(A): the 1 - belongs inside the logarithm.
# told: In the second term of the cost, 1 − A stands inside the logarithm: it 
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -(1 / m) * np.sum(Y * np.log(A) + (1 - Y) * (1 - np.log(A)))
    dw = (1 / m) * (X @ (A - Y).T)
    db = (1 / m) * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
