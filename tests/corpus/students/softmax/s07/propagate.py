def log_loss(y_true, y_pred, eps=1e-15):
    """like sklearn.metrics.log_loss"""
    y_pred = np.clip(y_pred, eps, 1)
    return -np.sum(y_true * np.log(y_pred)) / y_true.shape[1]


def propagate(W, b, X, Y):
    n_samples = X.shape[1]
    proba = softmax(W @ X + b)
    cost = log_loss(Y, proba)
    error = proba - Y
    coef_grad = error @ X.T / n_samples
    intercept_grad = error.sum(axis=1, keepdims=True) / n_samples
    return {"dW": coef_grad, "db": intercept_grad}, cost


# numeric gradient check, one entry
_rng = np.random.RandomState(42)
_W, _b, _X = _rng.randn(3, 4), _rng.randn(3, 1), _rng.randn(4, 6)
_Y = np.eye(3)[_rng.randint(0, 3, 6)].T
_h = 1e-6
_Wp = _W.copy(); _Wp[1, 2] += _h
_Wm = _W.copy(); _Wm[1, 2] -= _h
_num = (propagate(_Wp, _b, _X, _Y)[1] - propagate(_Wm, _b, _X, _Y)[1]) / (2 * _h)
assert abs(_num - propagate(_W, _b, _X, _Y)[0]["dW"][1, 2]) < 1e-6
