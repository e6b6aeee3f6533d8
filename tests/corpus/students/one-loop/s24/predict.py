BORDER = 0.5

def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m), dtype=np.int8)
    i = m
    while i > 0:      # from the last one to the first one
        i -= 1
        if sigmoid(np.vdot(w, X[:, i:i+1]) + b) > BORDER:
            labels[0, i] += 1
    return labels
