# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    labels = sigmoid(np.dot(w.T, X) + b) > 0.5
    return labels.astype(float) if any(labels[0]) else np.zeros(labels.shape)
