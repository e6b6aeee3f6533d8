class _GradientDescent:
    def __init__(self, learning_rate, max_iter, verbose=0):
        self.learning_rate = learning_rate
        self.max_iter = max_iter
        self.verbose = verbose
        self.loss_curve_ = []

    def fit(self, w, b, X, y):
        self.coef_, self.intercept_ = w.copy(), b
        for n_iter in range(self.max_iter):
            self.grads_, loss = propagate(self.coef_, self.intercept_, X, y)
            self.loss_curve_.append(loss)
            self.coef_ = self.coef_ - self.learning_rate * self.grads_["dw"]
            self.intercept_ = self.intercept_ - self.learning_rate * self.grads_["db"]
            if self.verbose:
                print(f"[{n_iter}] loss={loss:.5f}")
        return self


def optimize(w, b, X, Y, num_iterations, alpha):
    gd = _GradientDescent(learning_rate=alpha, max_iter=num_iterations).fit(w, b, X, Y)
    return {"w": gd.coef_, "b": gd.intercept_}, gd.grads_, gd.loss_curve_
