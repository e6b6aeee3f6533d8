# mistake: Of equally probable classes the last one wins, because the rows are turned round.
# told: Of equally probable classes, this answers with the last. The first is asked for.
def predict(W, b, X):
    A = softmax(W @ X + b)
    K = A.shape[0]
    return (K - 1 - np.argmax(A[::-1], axis=0)).reshape(1, -1)
