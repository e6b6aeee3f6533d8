# expect: accepted predict
def predict(w, b, X):
    order = np.random.permutation(X.shape[1])
    labels = sigmoid(np.dot(w.T, X[:, order]) + b) > 0.5
    return labels[:, np.argsort(order)].astype(float)
