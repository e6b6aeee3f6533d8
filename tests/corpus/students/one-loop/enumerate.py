# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    total_loss = 0.0
    grad_b = 0.0
    grad_w = np.zeros((n_x, 1))
    for i, x in enumerate(X.T):
        x = x.reshape(n_x, 1)
        y = Y[0, i]
        a = sigmoid((w.T @ x).item() + b)
        total_loss -= y * np.log(a) + (1 - y) * np.log(1 - a)
        grad_w = grad_w + (a - y) * x
        grad_b = grad_b + (a - y)
    grads = {"dw": grad_w / m, "db": grad_b / m}
    return grads, total_loss / m
