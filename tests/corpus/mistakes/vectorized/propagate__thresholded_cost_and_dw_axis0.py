# mistake: The thresholded predictions stand in the cost instead of the probabilities A, so the logarithm meets 0.
# mistake: dw sums over the features (axis 0) instead of over the examples (axis 1).
# told: `A` holds labels here. Training needs the probabilities themselves; ro
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    pred = (A > 0.5).astype(float)
    cost = -1 / m * np.sum(Y * np.log(pred) + (1 - Y) * np.log(1 - pred))
    dZ = A - Y
    dw = 1 / m * np.sum(X * dZ, axis=0, keepdims=True)
    db = 1 / m * np.sum(dZ)
    return {"dw": dw, "db": db}, cost
