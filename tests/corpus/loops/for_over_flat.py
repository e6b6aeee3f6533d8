# expect: rejected predict by for-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    out = []
    for a in A.flat:
        out.append(1 if a > 0.5 else 0)
    return np.reshape(out, A.shape)
