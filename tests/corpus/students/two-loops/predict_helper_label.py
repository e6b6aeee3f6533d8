# %% predict
def predict(w, b, X):
    def label(x):
        z = b
        for j in range(len(x)):
            z += w[j, 0] * x[j]
        return 1 if sigmoid(z) > 0.5 else 0

    return np.array([[label(X[:, i]) for i in range(X.shape[1])]])
