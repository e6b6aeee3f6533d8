# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    a, y = sigmoid(w.ravel() @ X + b), Y[0]
    dz = a - y
    cost = -(y @ np.log(a) + (1 - y) @ np.log1p(-a)) / m
    return dict(dw=(X @ dz)[:, None] / m, db=dz.sum() / m), cost
