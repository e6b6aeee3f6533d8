# %% predict
def threshold(A, border=0.5):
    """1 above the border, 0 on it and below."""
    return (A > border).astype(float)


def predict(w, b, X):
    return threshold(sigmoid(w.T @ X + b))
