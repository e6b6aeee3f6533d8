# %% predict
def predict(W, b, X):
    # softmax does not change the order
    Z = W @ X + b
    return np.argmax(Z, axis=0).reshape(1, -1)
