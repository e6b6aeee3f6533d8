import math

def propagate(w, b, X, Y):
    # plain lists are faster than indexing arrays one number at a time
    xs = X.T.tolist()      # m lists of n_x numbers
    ys = Y[0].tolist()
    ws = w[:, 0].tolist()
    b = float(b)
    m = len(xs)
    n = len(ws)

    J = 0.0
    db = 0.0
    dw = [0.0] * n
    for x, y in zip(xs, ys):
        z = b
        for wj, xj in zip(ws, x):
            z += wj * xj
        a = float(sigmoid(z))
        if y == 1:
            J -= math.log(max(a, 1e-15))
        else:
            J -= math.log(max(1 - a, 1e-15))
        dz = a - y
        for j in range(n):
            dw[j] += x[j] * dz
        db += dz

    grads = {}
    grads["dw"] = np.array([[d / m] for d in dw])
    grads["db"] = db / m
    return grads, J / m
