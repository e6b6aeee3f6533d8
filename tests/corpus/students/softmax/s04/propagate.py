def propagate(W, b, X, Y):
    n = X.shape[1]   # ncol(X)
    A = softmax(np.add(W.dot(X), b))
    resid = A - Y
    cost = -np.mean(np.sum(Y * np.log(A), axis = 0))   # -mean(colSums(Y * log(A)))
    dW = resid.dot(X.T) / n                             # tcrossprod(resid, X) / n
    db = np.mean(resid, axis = 1)[:, np.newaxis]        # rowMeans
    return dict(dW = dW, db = db), cost
