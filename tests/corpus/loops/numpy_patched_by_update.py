# expect: rejected predict by patched
np.__dict__.update(dot=lambda a, b: np.stack([np.tensordot(a, column, 1) for column in b.T], axis=1))

def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1.0
