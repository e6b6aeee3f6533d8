class _LogisticModel:
    """Small container in the style of sklearn (samples are columns here)."""

    def __init__(self, coef, intercept):
        self.coef_ = coef
        self.intercept_ = intercept

    def decision_function(self, X):
        return self.coef_.T @ X + self.intercept_

    def predict_proba(self, X):
        return sigmoid(self.decision_function(X))

    def log_loss(self, X, y):
        p = self.predict_proba(X)
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

    def gradient(self, X, y):
        n_samples = X.shape[1]
        residual = self.predict_proba(X) - y
        return X @ residual.T / n_samples, residual.sum() / n_samples


def propagate(w, b, X, Y):
    model = _LogisticModel(w, b)
    dw, db = model.gradient(X, Y)
    return {"dw": dw, "db": db}, model.log_loss(X, Y)
