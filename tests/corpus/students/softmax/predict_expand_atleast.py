# %% predict
def predict(W, b, X):
    return np.atleast_2d(np.argmax(softmax(np.matmul(W, X) + b), axis=0))
