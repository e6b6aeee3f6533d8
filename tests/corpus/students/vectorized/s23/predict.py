def predict(w, b, X):
    σ = sigmoid(w.T @ X + b)
    s = np.sign(σ - 0.5)           # -1, 0 or 1
    return (s > 0).astype(int)     # 0 on the border
