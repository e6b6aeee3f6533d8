# %% propagate
def forward(W, b, X):
    """(K, m) probabilities"""
    return softmax(W @ X + b)


def cross_entropy(A, Y):
    return -np.sum(Y * np.log(A)) / Y.shape[1]


def propagate(W, b, X, Y):
    A = forward(W, b, X)
    dZ = (A - Y) / X.shape[1]
    grads = {"dW": dZ @ X.T, "db": dZ.sum(axis=1, keepdims=True)}
    return grads, cross_entropy(A, Y)
