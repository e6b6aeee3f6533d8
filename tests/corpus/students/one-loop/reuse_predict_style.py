# %% propagate
def propagate(w, b, X, Y):
    def forward(i):
        return sigmoid(np.dot(w[:, 0], X[:, i]) + b)

    m = X.shape[1]
    dw = np.zeros(w.shape)
    db = J = 0.0
    for i in range(m):
        a = forward(i)
        y = Y[0, i]
        J -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dw += X[:, [i]] * (a - y)
        db += a - y
    grads = dict()
    grads["dw"] = dw / m
    grads["db"] = db / m
    return grads, J / m
