# %% propagate
def propagate(w, b, X, Y):
    """Une seule boucle : celle sur les exemples."""
    nx, m = X.shape
    cout = 0.0
    grad_w = np.zeros((nx, 1))
    grad_b = 0.0
    for i in range(m):
        x_i = X[:, i:i+1]      # colonne (nx, 1)
        y_i = Y[0, i]
        a_i = sigmoid(np.sum(w * x_i) + b)
        cout = cout - (y_i * np.log(a_i) + (1 - y_i) * np.log(1 - a_i))
        e_i = a_i - y_i        # écart
        grad_w = grad_w + e_i * x_i
        grad_b = grad_b + e_i
    return {"dw": grad_w / m, "db": grad_b / m}, cout / m
