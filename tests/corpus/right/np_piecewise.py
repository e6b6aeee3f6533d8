# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.piecewise(A, [A > 0.5, A <= 0.5], [1, 0])
