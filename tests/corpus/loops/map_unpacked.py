# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    Z = np.dot(w.T, X) + b
    return np.array([[*map((0.0).__lt__, Z[0].tolist())]]) * 1.0
