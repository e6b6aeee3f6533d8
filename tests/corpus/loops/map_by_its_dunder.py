# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    labels = (sigmoid(np.dot(w.T, X) + b) > 0.5)[0].tolist()
    return np.array([list(labels.__iter__())], dtype=float)
