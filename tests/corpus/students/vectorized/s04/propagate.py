# In R I would write: A <- plogis(t(w) %*% X + b)
def t(M):
    return np.transpose(M)


def propagate(w, b, X, Y):
    n_row, n_col = X.shape
    A = sigmoid(np.matmul(t(w), X) + b)

    # dbinom(Y, size = 1, prob = A)
    likelihood = np.power(A, Y) * np.power(1 - A, 1 - Y)
    cost = -np.mean(np.log(likelihood))

    residuals = A - Y
    dw = np.matmul(X, t(residuals)) / n_col
    db = np.mean(residuals)

    return {"dw": dw, "db": db}, cost
