# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.einsum("jk,ji->ki", w, X) + b)
    dw = np.einsum("ji,ki->jk", X, A - Y) / X.shape[1]
    cost = -np.einsum("ki,ki->", Y, np.log(A)) - np.einsum("ki,ki", 1 - Y, np.log(1 - A))
    return {"dw": dw, "db": np.einsum("ij->", A - Y) / X.shape[1]}, cost / X.shape[1]
