# OLD -- loops, way too slow and not allowed
#def propagate(W, b, X, Y):
#    m = X.shape[1]
#    cost = 0
#    for i in range(m):
#        ...

def propagate(W, b, X, Y):
    m = X.shape[1]
    #print("W", W.shape, "b", b.shape, "X", X.shape, "Y", Y.shape)
    Z = W @ X + b
    A = softmax(Z)
    tmp = Y * np.log(A)
    #print("tmp", tmp.shape)
    cost = -1/m * np.sum(tmp)
    dZ = A - Y
    dW = 1/m * (dZ @ X.T)
    #db = 1/m * np.sum(dZ)     # WRONG one number only
    db = 1/m * np.sum(dZ, axis=1, keepdims=True)
    #print("dW", dW.shape, "db", db.shape)
    grads = {"dW": dW, "db": db}
    return grads, cost
