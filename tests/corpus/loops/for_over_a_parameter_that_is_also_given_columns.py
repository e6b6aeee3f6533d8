# expect: rejected propagate by for-loop
def added(terms):
    total = 0
    for term in terms:
        total = total + term
    return total


# %%
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    J = added([np.sum(Y * np.log(A)), np.sum((1 - Y) * np.log(1 - A))])
    dw = added(list((X * (A - Y)).T)).reshape(-1, 1) / m
    return {"dw": dw, "db": np.sum(A - Y) / m}, -J / m
