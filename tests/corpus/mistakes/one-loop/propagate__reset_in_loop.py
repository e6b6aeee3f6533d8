# mistake: The accumulators are set to zero inside the loop, so the last example is all that is left.
# told: Only the last example counts here. Look at where the accumulators are set to
def propagate(w, b, X, Y):
    m = X.shape[1]
    for i in range(m):
        dw = np.zeros(w.shape)
        db = 0.0
        J = 0.0
        x = X[:, [i]]
        a = sigmoid(np.dot(w.T, x)[0, 0] + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dw += x * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m
