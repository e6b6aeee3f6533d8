# expect: rejected propagate by comprehension
def totals(*rows):
    return [np.sum(row) for row in rows]


# %%
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.array(totals(*(X * (A - Y)))).reshape(-1, 1) / m
    cost, = totals(-(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
    return {"dw": dw, "db": np.sum(A - Y) / m}, cost
