# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = np.matmul(W, X) + b
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    A = E / E.sum(axis=0, keepdims=True)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    dW = np.matmul(dZ, X.T) / m
    db = dZ.sum(axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost

# %% predict
def predict(W, b, X):
    Z = np.matmul(W, X) + b
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    A = E / E.sum(axis=0, keepdims=True)
    return A.argmax(axis=0).reshape(1, X.shape[1])
