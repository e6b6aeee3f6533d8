# mistake: argmin picks the least probable class; argmax is needed.
# mistake: 1 is added to the labels, but the classes are numbered from 0.
# told: These are the least probable classes: look at the name of the function
def predict(W, b, X):
    A = softmax(W @ X + b)
    labels = np.argmin(A, axis=0) + 1
    return labels[np.newaxis, :]
