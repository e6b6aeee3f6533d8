# %% propagate
def propagate(W, b, X, Y):
    # propagation avant
    m = X.shape[1]
    scores = W @ X + b
    probas = softmax(scores)
    cout = -np.sum(Y * np.log(probas)) / m
    # rétropropagation
    ecart = probas - Y
    dW = ecart @ X.T / m
    db = np.sum(ecart, axis=1, keepdims=True) / m
    print(f"dW {dW.shape}, db {db.shape}")
    return {"dW": dW, "db": db}, cout
