# expect: rejected propagate by element-wise-builtin
def added(terms):
    return sum(terms)


# %%
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    columns = [0]
    more = columns
    more.extend((X * (A - Y)).T)
    dw = added(columns).reshape(-1, 1) / m
    return {"dw": dw, "db": np.sum(A - Y) / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
