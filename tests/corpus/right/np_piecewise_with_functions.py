# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.piecewise(A, [A > 0.5], [np.ceil, lambda a: 0 * a])
