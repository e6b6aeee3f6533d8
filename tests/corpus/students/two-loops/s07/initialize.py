def initialize(n_x):
    coef_ = np.zeros((n_x, 1))
    intercept_ = 0.0
    return coef_, intercept_
