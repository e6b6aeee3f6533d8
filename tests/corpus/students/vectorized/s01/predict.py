def predict(w, b, X):
    return (sigmoid(w.T @ X + b) > .5) * 1
