def predict(w, b, X):
    proba = sigmoid(w.T.dot(X) + b)
    mask = proba > 0.5
    return mask.astype("int64")
