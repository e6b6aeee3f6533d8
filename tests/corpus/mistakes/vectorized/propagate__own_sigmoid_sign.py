# mistake: The sigmoid written by hand has exp(z) where exp(-z) belongs.
# told: In your own sigmoid, look at the sign in the exponent: a large z is to give a
def propagate(w, b, X, Y):
    def sig(z):
        return 1 / (1 + np.exp(z))

    m = X.shape[1]
    A = sig(w.T @ X + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = X @ (A - Y).T / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
