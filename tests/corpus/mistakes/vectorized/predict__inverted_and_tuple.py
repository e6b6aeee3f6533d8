# mistake: The labels are the wrong way round: 1 belongs where A is larger than 0.5.
# mistake: Two values are returned, labels and probabilities; only the labels are asked for.
# told: A probability is never below zero, so this says yes to everything. Whe
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    Y_pred = np.where(A > 0.5, 0, 1)
    return Y_pred, A
