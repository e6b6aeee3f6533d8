# mistake: predict is a method of a class, the notebook has no function of that name.
# told: there is no function `predict` to grade; there is one inside the class `Model`
class Model:
    def predict(self, w, b, X):
        m = X.shape[1]
        labels = np.zeros((1, m))
        for i in range(m):
            if sigmoid(np.dot(w[:, 0], X[:, i]) + b) > 0.5:
                labels[0, i] = 1
        return labels
