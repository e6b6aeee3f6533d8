# mistake: It returns a one-hot table instead of the class numbers.
# told: These columns are one-hot. The number of the class is asked for.
def predict(W, b, X):
    A = softmax(W @ X + b)
    return (A == A.max(axis=0, keepdims=True)).astype(int)
