import pandas as pd

def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    diff = A - Y
    loss = -(Y * np.log(np.clip(A, 1e-7, 1))).sum(axis=0)      # one number per example
    cost = loss.mean()
    grads = {
        "dW": diff @ X.T / m,
        "db": diff.mean(axis=1).reshape(-1, 1),
    }
    return grads, cost
