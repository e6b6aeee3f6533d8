import warnings


def propagate(w, b, X, Y):
    """计算代价和梯度"""
    m = X.shape[1]  # 样本数

    if not np.all(np.isin(Y, [0, 1])):
        warnings.warn("Y should only contain 0 and 1")

    try:
        Z = np.dot(w.T, X) + b  # (1, m)
    except ValueError as e:
        print("维度不匹配:", w.shape, X.shape)
        raise e

    A = sigmoid(Z)
    eps = 1e-10  # 防止 log(0)
    cost = -np.sum(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps)) / m
    if np.isnan(cost):
        warnings.warn("cost is nan")

    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
