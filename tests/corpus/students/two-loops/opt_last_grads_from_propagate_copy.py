# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w_cur = np.array(w, copy=True)
    b_cur = b
    costs = []
    for i in range(0, num_iterations, 1):
        g, c = propagate(w_cur, b_cur, X, Y)
        costs.append(c)
        dw = g["dw"].copy()
        db = g["db"]
        for j in range(0, w_cur.shape[0], 1):
            w_cur[j, 0] = w_cur[j, 0] - alpha * dw[j, 0]
        b_cur = b_cur - alpha * db
    params = {}
    params["w"] = w_cur
    params["b"] = b_cur
    grads = {}
    grads["dw"] = dw
    grads["db"] = db
    return params, grads, costs
