# mistake: one_hot gives (m, K), and predict gives a flat array.
# told: Each label became a row. Examples are columns in this course: it is the
# told: The labels lie in a flat array. Keep a row with two axes: `keepdims=True`, or a
# %% one_hot
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros((m, K))
    Y[np.arange(m), labels.ravel()] = 1
    return Y
# %% predict
def predict(W, b, X):
    return np.argmax(softmax(W @ X + b), axis=0)
