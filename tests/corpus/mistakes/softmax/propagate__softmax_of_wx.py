# mistake: b is not added to W X before the softmax.
# told: The parameter `b` has no effect on these probabilities. Where does it 
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X)
    loss = -np.sum(Y * np.log(A), axis=0)
    cost = np.mean(loss)
    dZ = A - Y
    dW = (dZ @ X.T) / m
    db = np.mean(dZ, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
