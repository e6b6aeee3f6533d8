def predict_proba(w, b, X):
    return sigmoid(w.T @ X + b)


def predict(w, b, X):
    return (predict_proba(w, b, X) > 0.5).astype(int)
