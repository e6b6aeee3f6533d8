# %% predict
def predict(W, b, X):
    A = softmax(np.dot(W, X) + b)
    best = np.argmax(A, axis=0)
    return np.array([best])
