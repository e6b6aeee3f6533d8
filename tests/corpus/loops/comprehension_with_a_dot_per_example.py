# expect: rejected predict by comprehension
def predict(w, b, X):
    Z = np.array([[np.dot(w[:, 0], X[:, i]) for i in range(X.shape[1])]]) + b
    return np.where(sigmoid(Z) > 0.5, 1.0, 0.0)
