# mistake: The labels get X.shape[0] columns, the number of features, instead of X.shape[1], the number of examples.
# mistake: b is subtracted instead of added.
# told: The index goes beyond the array. Which of its axes counts what is mean
def predict(w, b, X):
    m = X.shape[0]
    labels = np.zeros((1, m))
    A = sigmoid(np.dot(w.T, X) - b)
    labels[A > 0.5] = 1
    return labels
