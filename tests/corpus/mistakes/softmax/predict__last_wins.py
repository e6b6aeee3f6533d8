# mistake: Because A is turned upside down before argmax, a tie goes to the last class instead of the first.
# told: Of equally probable classes, this answers with the last. The first is 
def predict(W, b, X):
    A = softmax(np.dot(W, X) + b)
    K = A.shape[0]
    labels = K - 1 - np.argmax(A[::-1], axis=0)
    return labels.reshape(1, -1)
