# mistake: The threshold is 0.7 instead of 0.5.
# mistake: The labels are printed, not returned.
# told: what `predict` returns is None, expected an array of shape
def predict(w, b, X):
    threshold = 0.7
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.zeros(A.shape)
    labels[A > threshold] = 1
    print(labels)
