# mistake: You return the probabilities A; the labels 0 and 1 are asked for.
# told: These are probabilities. A label says yes or no: 1 or 0.
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return A
