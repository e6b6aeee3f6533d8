def predict(W, b, X):
    return softmax(W @ X + b).argmax(0)[None]
