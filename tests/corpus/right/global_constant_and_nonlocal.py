# expect: accepted predict
LIMIT = 0.5

def make():
    calls = 0

    def predict(w, b, X):
        nonlocal calls
        global LIMIT
        calls += 1
        LIMIT = 0.5
        return (sigmoid(np.dot(w.T, X) + b) > LIMIT).astype(float)
    return predict

predict = make()
