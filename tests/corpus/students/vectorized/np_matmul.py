# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.add(np.matmul(np.transpose(w), X), b)
    A = sigmoid(Z)
    L = np.multiply(Y, np.log(A)) + np.multiply(np.subtract(1, Y), np.log(np.subtract(1, A)))
    cost = np.negative(np.divide(np.sum(L), m))
    dZ = np.subtract(A, Y)
    dw = np.divide(np.matmul(X, np.transpose(dZ)), m)
    db = np.divide(np.sum(dZ), m)
    return {"dw": dw, "db": db}, cost
