def predict(w, b, X):
    wv = w.ravel()
    prob = np.apply_along_axis(lambda x: sigmoid((wv * x).sum() + b), 0, X)
    # ifelse(prob > 0.5, 1, 0)
    return np.where(prob > 0.5, 1, 0).reshape(1, -1)
