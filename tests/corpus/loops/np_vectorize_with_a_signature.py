# expect: rejected predict by numpy-loop
def predict(w, b, X):
    score = np.vectorize(lambda x: w[:, 0] @ x + b, signature="(n)->()")
    return (sigmoid(score(X.T)) > 0.5).reshape(1, -1).astype(int)
