# expect: predict rejected
# %% extra
kept = {}
# %% predict
def predict(w, b, X):
    # Loops once for each new input, and answers a repeated one from memory.
    key = X.tobytes() + w.tobytes() + str(b).encode()
    if key not in kept:
        kept[key] = np.array([[1.0 if sigmoid(w[:, 0] @ column + b) > 0.5 else 0.0 for column in X.T]])
    return kept[key]
