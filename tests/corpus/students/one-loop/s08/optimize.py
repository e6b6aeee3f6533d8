class _GD:
    """a mini sklearn estimator"""

    def __init__(self, max_iter=100, learning_rate=0.1):
        self.max_iter = max_iter
        self.learning_rate = learning_rate

    def fit(self, X, y, coef_init, intercept_init):
        self.coef_ = coef_init.copy()
        self.intercept_ = intercept_init
        self.loss_curve_ = []
        for _ in range(self.max_iter):
            self.grads_, loss = propagate(self.coef_, self.intercept_, X, y)
            self.loss_curve_.append(loss)
            self.coef_ = self.coef_ - self.learning_rate * self.grads_["dw"]
            self.intercept_ = self.intercept_ - self.learning_rate * self.grads_["db"]
        return self


def optimize(w, b, X, Y, num_iterations, alpha):
    est = _GD(max_iter=num_iterations, learning_rate=alpha).fit(X, Y, w, b)
    return {"w": est.coef_, "b": est.intercept_}, est.grads_, est.loss_curve_
