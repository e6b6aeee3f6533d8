def predict(W, b, X):
    A = softmax(W.dot(X) + b)
    # en cas d'égalité argmax rend le premier indice
    return A.argmax(axis=0)[None, :]
