# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = 0.0
    for target, probability in [(Y, A), (1 - Y, 1 - A)]:
        cost -= np.sum(target * np.log(probability)) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, cost
