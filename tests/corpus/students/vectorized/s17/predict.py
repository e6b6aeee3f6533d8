def predict(w, b, X):
    prob = lambda x: sigmoid(w.T @ x + b)
    label = lambda p: np.where(p > 0.5, 1, 0)
    return label(prob(X))
