def predict(W, b, X):
    A = softmax(W @ X + b)
    #print(A)
    idx = np.argmax(A, axis=0)
    #return idx     # shape (m,) is not (1, m)
    idx = idx.reshape(1, idx.shape[0])
    return idx
