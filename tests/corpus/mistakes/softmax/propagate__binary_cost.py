# mistake: (1 - Y) log(1 - A) belongs to logistic regression; the softmax cost is Y log A alone.
# told: This is the cost of `K` separate yes-or-no questions. With a softmax, 
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
