def propagate(w, b, X, Y):
    # work with flat vectors, it is easier for me, and go back to columns at the end
    m = Y.size
    wf = w.ravel()          # (n_x,)
    y = Y.ravel()           # (m,)

    a = sigmoid(wf @ X + b) # (m,)
    err = a - y

    cost = -(np.inner(y, np.log(a)) + np.inner(1 - y, np.log(1 - a))) / m
    dw = (X @ err / m).reshape(w.shape)
    db = np.vdot(err, np.ones(m)) / m
    return {"dw": dw, "db": db}, np.squeeze(cost)
