# expect: rejected predict by comprehension
def predict(w, b, X):
    labels = (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1
    assert all(label in (0, 1) for label in labels[0])
    return labels
