# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    コスト = 0.0
    dw = np.zeros((X.shape[0], 1))
    db = 0.0
    # サンプルごとのループ
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        コスト -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += X[:, i:i+1] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, コスト / m

# %% predict
def predict(w, b, X):
    ラベル = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        if sigmoid(np.dot(w[:, 0], X[:, i]) + b) > 0.5:  # 0.5は0
            ラベル[0, i] = 1
    return ラベル
