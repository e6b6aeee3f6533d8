# %% one_hot
def one_hot(labels, K):
    return np.eye(K)[labels[0]].T

# %% predict
def predict(W, b, X):
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A, axis=0, keepdims=True)
