# expect: rejected predict by for-loop
def sigmoid(z):
    out = np.zeros(z.shape)
    for i in range(z.shape[1]):
        out[0, i] = 1 / (1 + np.exp(-z[0, i]))
    return out

def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(int)
