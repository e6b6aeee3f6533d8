# %% predict
def predict(w, b, X):
    prob = lambda x: sigmoid(np.dot(w[:, 0], x) + b)
    probs = list(map(prob, X.T))
    return np.array([[int(p > 0.5) for p in probs]])
