# expect: rejected predict by patched
def predict(w, b, X):
    np.matmul = lambda a, b: np.stack([np.tensordot(a, column, 1) for column in b.T], axis=1)
    return (sigmoid(np.matmul(w.T, X) + b) > 0.5) * 1.0
