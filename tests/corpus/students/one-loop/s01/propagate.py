def propagate(w, b, X, Y):
    m = X.shape[1]
    J = db = 0.0
    dw = np.zeros(w.shape)
    for i in range(m):
        x, y = X[:, i:i+1], Y[0, i]
        a = sigmoid((w.T @ x).item() + b)
        J -= y*np.log(a) + (1-y)*np.log(1-a)
        dz = a - y
        dw += x*dz
        db += dz
    return {"dw": dw/m, "db": db/m}, J/m
