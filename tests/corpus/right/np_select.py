# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.select([A > 0.5, A <= 0.5], [np.ones(A.shape), np.zeros(A.shape)])
