# %% propagate
def propagate(w, b, X, Y):
    print("X", X.shape, "w", w.shape)
    m = X.shape[1]
    Z = np.dot(w.T, X) + b
    print(f"Z {Z.shape}")
    A = sigmoid(Z)
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": dw, "db": db}, cost
