# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    m = X.shape[1]
    costs = []
    for _ in range(num_iterations):
        A = softmax(W @ X + b)
        costs.append(-np.sum(Y * np.log(A)) / m)
        dW = (A - Y) @ X.T / m
        db = np.mean(A - Y, axis=1, keepdims=True)
        W = W - alpha * dW
        b = b - alpha * db
    return {"W": W, "b": b}, {"dW": dW, "db": db}, costs
