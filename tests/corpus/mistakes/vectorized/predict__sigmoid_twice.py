# mistake: The sigmoid is applied twice, so each value is above 0.5 and all labels are 1.
# told: A probability is never below zero, so this says yes to everything. Whe
def predict(w, b, X):
    Z = sigmoid(np.dot(w.T, X) + b)
    A = sigmoid(Z)
    Y_hat = (A > 0.5) * 1.0
    return Y_hat
