# loop: The loop hides in a string that exec runs.
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    space = {"total": 0.0, "np": np, "A": A, "Y": Y, "m": m}
    exec(
        "for i in range(m):\n"
        "    total -= Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])\n",
        space,
    )
    return {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y)}, space["total"] / m
