def initialize(n_x):
    coef_ = np.zeros((1, n_x)).T
    intercept_ = 0.0
    return coef_, intercept_
