EPS = 1e-10

def propagate(w, b, X, Y):
    m = X.shape[1]
    cost = 0.0
    dw = np.zeros(w.shape)
    db = 0.0
    for i in range(m):
        xi = X[:, i:i+1]                       # (n_x, 1)
        zi = np.dot(w.T, xi) + b               # (1, 1)
        ai = sigmoid(zi).item()
        yi = Y[0, i].item()
        ai_safe = np.clip(ai, EPS, 1 - EPS)    # no log(0)
        cost += -(yi * np.log(ai_safe) + (1 - yi) * np.log(1 - ai_safe))
        dw += xi * (ai - yi)
        db += ai - yi
    cost = cost / m
    dw = dw / m
    db = db / m
    assert(dw.shape == w.shape)
    return {"dw": dw, "db": db}, cost
