# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = np.einsum("kj,ji->ki", W, X) + b
    A = softmax(Z)
    dZ = A - Y
    dW = np.einsum("ki,ji->kj", dZ, X) / m
    db = np.einsum("ki->k", dZ)[:, None] / m
    cost = -np.einsum("ki,ki->", Y, np.log(A)) / m
    return {"dW": dW, "db": db}, cost
