# expect: rejected predict by numpy-loop
def predict(w, b, X):
    Z = np.apply_along_axis(lambda x: np.dot(w[:, 0], x) + b, 0, X).reshape(1, -1)
    return (sigmoid(Z) > 0.5).astype(float)
