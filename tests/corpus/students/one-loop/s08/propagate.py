def _decision_function(w, b, X):
    """sklearn-like: one score for each example, shape (m,)"""
    return (X.T @ w).ravel() + b

def _predict_proba(w, b, X):
    return sigmoid(_decision_function(w, b, X))

def _log_loss(y_true, y_prob, eps=1e-15):
    y_prob = np.clip(y_prob, eps, 1 - eps)
    return -np.average(y_true * np.log(y_prob) + (1 - y_true) * np.log(1 - y_prob))

def propagate(w, b, X, Y):
    n_features, n_samples = X.shape
    y = Y.ravel()
    p = _predict_proba(w, b, X)
    residual = p - y
    dw = (X @ residual / n_samples).reshape(n_features, 1)
    db = residual.mean()
    return {"dw": dw, "db": db}, _log_loss(y, p)
