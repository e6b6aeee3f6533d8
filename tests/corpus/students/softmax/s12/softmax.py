def log_softmax(Z):
    # log A = Z - log sum exp Z; logaddexp never overflows
    return Z - np.logaddexp.reduce(Z, axis=0, keepdims=True)

def softmax(Z):
    return np.exp(log_softmax(np.asarray(Z, dtype=float)))
