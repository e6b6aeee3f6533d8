# expect: accepted propagate
def propagate(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    cost = np.mean(np.logaddexp(0, Z) - Y * Z)
    dZ = sigmoid(Z) - Y
    return {"dw": np.dot(X, dZ.T) / Z.shape[1], "db": np.mean(dZ)}, cost
