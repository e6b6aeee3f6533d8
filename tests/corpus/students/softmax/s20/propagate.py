def propagate(W, b, X, Y):
    N = X.shape[1]
    Z = np.tensordot(W, X, axes=1) + b
    A = softmax(Z)
    cost = -np.vdot(Y, np.log(A)) / N
    delta = A - Y
    dW = np.inner(delta, X) / N          # contracts the example index
    db = np.inner(delta, np.ones((1, N))) / N
    return dict(dW=dW, db=db), cost
