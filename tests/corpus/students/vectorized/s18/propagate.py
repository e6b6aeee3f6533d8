import copy

def propagate(w, b, X, Y):
    # work on copies to be sure that nothing gets changed
    w_ = copy.deepcopy(w)
    X_ = copy.deepcopy(X)
    Y_ = copy.deepcopy(Y)

    m = X_.shape[1]
    A = sigmoid(np.dot(w_.T, X_) + b)
    cost = -(1.0/m) * np.sum(Y_ * np.log(A) + (1.0 - Y_) * np.log(1.0 - A))
    dw = (1.0/m) * np.dot(X_, (A - Y_).T)
    db = (1.0/m) * np.sum(A - Y_)

    grads = {'dw': dw, 'db': db}
    return grads, cost
