def predict(w, b, X):
    """预测标签"""
    A = sigmoid(np.dot(w.T, X) + b)
    # np.round 把 0.5 舍入到偶数 0, 正好符合题目要求
    return np.round(A).astype(int)
