# old: rounds 0.5 up -> wrong on the border
def predict(w, b, X):
    m = X.shape[1]
    out = np.zeros((1, m))
    for i in range(m):
        out[0, i] = int(sigmoid(np.dot(w[:, 0], X[:, i]) + b) + 0.5)
    return out

# new
def predict(w, b, X):
    m = X.shape[1]
    out = np.zeros((1, m))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        out[0, i] = 1 if a > 0.5 else 0
    return out
