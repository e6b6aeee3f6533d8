# expect: accepted predict
activations = {"sigmoid": sigmoid, "tanh": np.tanh}
labels = {"hard": lambda A: (A > 0.5).astype(float), "soft": lambda A: A}

def predict(w, b, X, activation="sigmoid"):
    return labels["hard"](activations[activation](np.dot(w.T, X) + b))
