# mistake: A probability of exactly 0.5 must give 0: write > and not >=.
# told: A probability of exactly 0.5 is to give 0: look at the comparison.
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return (A >= 0.5).astype(int)
