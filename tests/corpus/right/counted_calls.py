# expect: accepted predict
def predict(w, b, X):
    predict.calls = getattr(predict, "calls", 0) + 1
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)
