# expect: rejected predict by for-loop
def one_by_one(function):
    def wrapper(w, b, X):
        out = np.zeros((1, X.shape[1]))
        for i in range(X.shape[1]):
            out[:, [i]] = function(w, b, X[:, [i]])
        return out
    return wrapper

@one_by_one
def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1.0
