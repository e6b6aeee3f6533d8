# expect: rejected predict by patched
def by_rows(a, b):
    return np.stack([np.tensordot(a, column, 1) for column in b.T], axis=1)

vars(np)["dot"] = by_rows

def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1.0
