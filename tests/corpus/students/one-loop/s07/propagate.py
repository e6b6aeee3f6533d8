def propagate(w, b, X, Y):
    """The cost of the parameters on the examples, and its gradient.

    With the probabilities A = σ(wᵀX + b), of shape (1, m):

        cost = −1/m Σ [Y log A + (1 − Y) log(1 − A)]
        dw   = 1/m X (A − Y)ᵀ
        db   = 1/m Σ (A − Y)

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).
        Y: labels, 0 or 1, shape (1, m).

    Returns:
        grads: a dict with "dw", shape (n_x, 1), and "db", a scalar.
        cost: a scalar.
    """
    # each example is a "row" after the transpose, like a dataframe
    records = []
    dw = np.zeros((X.shape[0], 1))
    for x, y in zip(X.T, Y.flatten()):
        a = sigmoid(x.dot(w.flatten()) + b)
        loss = -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = a - y
        records.append({"loss": loss, "dz": dz})
        dw += (x * dz)[:, None]
    # df = pd.DataFrame(records)
    # cost = df["loss"].mean(); db = df["dz"].mean()
    cost = np.mean([r["loss"] for r in records])
    db = np.mean([r["dz"] for r in records])
    grads = {"dw": dw / len(records), "db": db}
    return grads, cost
