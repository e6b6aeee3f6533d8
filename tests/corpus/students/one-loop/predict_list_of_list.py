# %% predict
def predict(w, b, X):
    labels = []
    for i in range(0, X.shape[1]):
        x = X[:, i]
        a = sigmoid(np.sum(w.flatten() * x) + b)
        if a > 0.5:
            labels.append(1)
        elif a <= 0.5:
            labels.append(0)
    return np.array([labels])
