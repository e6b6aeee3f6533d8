# mistake: np.where with the condition alone gives the places where A > 0.5, not labels; it needs the values 1 and 0 too.
# told: `np.where` with a condition alone gives the places where it holds. For
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.where(A > 0.5)
    return labels
