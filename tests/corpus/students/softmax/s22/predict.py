import time

def predict(W, b, X):
    A = softmax(W @ X + b)
    return np.argmax(A, axis=0).reshape(1, -1)

# %timeit predict(np.random.randn(10, 64), np.zeros((10, 1)), np.random.randn(64, 500))
