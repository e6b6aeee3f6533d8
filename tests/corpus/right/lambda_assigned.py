# expect: accepted initialize predict
initialize = lambda n: (np.zeros((n, 1)), 0.0)
predict = lambda w, b, X: (sigmoid(w.T @ X + b) > 0.5) * 1.0
