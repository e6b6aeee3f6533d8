# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw_sum = np.zeros((n_x, 1))                              # (n_x, 1)
    db_sum = 0.0
    loss_sum = 0.0
    for example in range(m):
        x = X[:, example:example + 1]                        # (n_x, 1)
        y = Y[0, example]                                    # number
        z = np.sum(w * x, axis=0, keepdims=True) + b         # (1, 1)
        a = sigmoid(z)[0, 0]                                 # number
        loss_sum += -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dw_sum += x * (a - y)                                # (n_x, 1)
        db_sum += a - y
    dw = dw_sum / m
    db = db_sum / m
    cost = loss_sum / m
    return {"dw": dw, "db": db}, cost
