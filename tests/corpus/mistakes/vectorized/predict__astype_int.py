# mistake: astype(int) cuts off the decimals, so every probability below 1 becomes 0.
# told: `astype(int)` cuts off what is behind the point: every probability bel
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    labels = A.astype(int)
    return labels
