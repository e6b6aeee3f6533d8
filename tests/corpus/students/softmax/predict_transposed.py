# %% predict
def predict(W, b, X):
    m = X.shape[1]
    A = softmax(W.dot(X) + b)
    labels = A.T.argmax(axis=1)
    labels = labels.reshape(1, m)
    assert labels.shape == (1, m)
    return labels
