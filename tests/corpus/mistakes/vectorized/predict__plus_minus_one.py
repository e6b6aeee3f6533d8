# mistake: The labels are -1 and 1, but 0 and 1 are asked for.
# told: The labels are 0 and 1 in this course, not −1 and 1.
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.where(A > 0.5, 1, -1)
