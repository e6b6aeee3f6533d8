SCHWELLE = 0.5


def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    # genau 0.5 -> 0, deshalb > und nicht >=
    return (A > SCHWELLE).astype(np.int32)
