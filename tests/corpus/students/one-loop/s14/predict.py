def predict(w, b, X):
    prob = lambda x: sigmoid(np.dot(w.ravel(), x) + b)
    label = lambda x: 1 if prob(x) > 0.5 else 0
    return np.array(list(map(label, X.T))).reshape(1, -1)
