# expect: rejected predict by comprehension
def predict(w, b, X):
    terms = [w[j, 0] * X[j, i] for i in range(X.shape[1]) for j in range(X.shape[0])]
    Z = np.reshape(terms, X.T.shape).sum(axis=1) + b
    return (sigmoid(Z.reshape(1, -1)) > 0.5).astype(float)
