# mistake: The gradient uses Z - Y; it must use the probabilities, A - Y.
# mistake: The 0.01 inside the logarithms is so large that it changes the cost.
# told: `A` must be a probability, between 0 and 1. A linear function of `X` a
# told: Too large a number stands inside the logarithms, or limits `A`: it cha
def propagate(w, b, X, Y):
    m = X.shape[1]
    eps = 0.01
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    cost = -1 / m * np.sum(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps))
    dZ = Z - Y
    dw = 1 / m * np.dot(X, dZ.T)
    db = 1 / m * np.sum(dZ)
    return {"dw": dw, "db": db}, cost
