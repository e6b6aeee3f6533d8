# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.add(np.matmul(np.transpose(w), X), b))
    dZ = np.subtract(A, Y)
    losses = np.negative(np.add(np.multiply(Y, np.log(A)), np.multiply(1 - Y, np.log(1 - A))))
    return {"dw": np.divide(np.matmul(X, dZ.T), m), "db": np.add.reduce(dZ, axis=None) / m}, np.add.reduce(losses[0]) / m
