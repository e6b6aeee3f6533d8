# mistake: The function is called prediction, predict does not exist.
# told: there is no function `predict` to grade; there is `prediction`
def prediction(w, b, X):
    A = sigmoid(w.T @ X + b)
    return (A > 0.5).astype(int)
