def propagate(w, b, X, Y):
    m = Y.shape[1]
    A = sigmoid(np.einsum("jk,ji->ki", w, X) + b)
    dZ = A - Y
    cost = -np.einsum("ki->", Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {
        "dw": np.einsum("ji,ki->jk", X, dZ) / m,
        "db": np.einsum("ki->", dZ) / m,
    }, cost
