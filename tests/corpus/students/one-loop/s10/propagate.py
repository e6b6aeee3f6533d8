def propagate(w, b, X, Y):
    m = Y.size
    A = sigmoid(np.einsum("ji,jk->ik", w, X) + b)
    dZ = A - Y
    cost = -(np.einsum("ij,ij->", Y, np.log(A)) + np.einsum("ij,ij->", 1 - Y, np.log(1 - A))) / m
    dw = np.einsum("ij,kj->ik", X, dZ) / m
    db = np.einsum("ij->", dZ) / m
    return {"dw": dw, "db": db}, cost
