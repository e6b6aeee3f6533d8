# mistake: The labels are the wrong way round and the border case is counted as well.
# told: A probability of exactly 0.5 is to give 0: look at the comparison.
# told: The labels are the wrong way round: 1 means that the probability of label 1 is
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    return np.where(A >= 0.5, 0, 1)
