class GradientDescentClassifier:
    """A tiny estimator, in the style of scikit-learn."""

    def __init__(self, learning_rate: float = 0.1, max_iter: int = 100):
        self.learning_rate = learning_rate
        self.max_iter = max_iter

    def fit(self, X, Y, coef_init, intercept_init):
        self.coef_ = coef_init
        self.intercept_ = intercept_init
        self.loss_curve_ = []
        for _ in range(self.max_iter):
            self.grads_, loss = propagate(self.coef_, self.intercept_, X, Y)
            self.loss_curve_.append(loss)
            self.coef_ = self.coef_ - self.learning_rate * self.grads_["dw"]
            self.intercept_ = self.intercept_ - self.learning_rate * self.grads_["db"]
        return self


def optimize(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray, num_iterations: int, alpha: float):
    clf = GradientDescentClassifier(learning_rate=alpha, max_iter=num_iterations).fit(X, Y, w, b)
    return {"w": clf.coef_, "b": clf.intercept_}, clf.grads_, clf.loss_curve_
