# mistake: The labels have shape (m,); they must be a row of shape (1, m).
# told: The labels lie in a flat array. Keep the row, as `Y` is one: two axes.
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    Y_prediction = np.where(A > 0.5, 1, 0)
    return Y_prediction.flatten()
