# mistake: Your own sigmoid has exp(z) instead of exp(-z), so it gives the probability of label 0.
# mistake: The factor is 1/m, not 1/(2m): the logarithmic cost has no one half.
# told: There is a factor 1/2 that belongs to another cost, that of linear reg
def my_sigmoid(z):
    return 1 / (1 + np.exp(z))


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = my_sigmoid(np.dot(w.T, X) + b)
    k = 1 / (2 * m)
    cost = -k * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = k * np.dot(X, (A - Y).T)
    db = k * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
