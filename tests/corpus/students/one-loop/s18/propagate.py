# first try: shapes were wrong, gave (n_x, n_x)
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw = np.zeros((X.shape[0], 1))
    db = 0
    J = 0
    for i in range(m):
        x = X[:, i]
        a = sigmoid(w.T @ x + b)
        J = J - (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw = dw + x * dz
        db = db + dz
    return {"dw": dw / m, "db": db / m}, J / m


# second try: this one works
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw = np.zeros((X.shape[0], 1))
    db = 0
    J = 0
    for i in range(m):
        x = X[:, i:i+1]
        #print("x", x.shape)
        a = sigmoid(w.T @ x + b)
        a = a[0, 0]
        #print("a", a)
        J = J - (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw = dw + x * dz
        #print("dw", dw.shape)
        db = db + dz
    return {"dw": dw / m, "db": db / m}, J / m
