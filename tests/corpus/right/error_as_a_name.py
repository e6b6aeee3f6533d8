# expect: accepted propagate
def propagate(w, b, X, Y):
    loss_for_all = lambda A: -Y * np.log(A) - (1 - Y) * np.log(1 - A)
    while_here = sigmoid(w.T.dot(X) + b)
    reduce = np.mean
    return {"dw": X.dot((while_here - Y).T) / Y.size, "db": reduce(while_here - Y)}, reduce(loss_for_all(while_here))
