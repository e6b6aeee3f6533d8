# mistake: The bias is not added to the scores.
# told: The parameter `b` has no effect on this answer. Where does it enter?
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X)
    dZ = A - Y
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ dZ.T / m, "db": np.mean(dZ)}, cost
