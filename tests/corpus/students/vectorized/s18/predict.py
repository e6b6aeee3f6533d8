import copy

def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    labels = copy.deepcopy(A)
    labels[A > 0.5] = 1.0
    labels[A <= 0.5] = 0.0
    return labels
