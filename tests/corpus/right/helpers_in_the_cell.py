# expect: accepted propagate predict
def forward(w, b, X):
    return sigmoid(np.dot(w.T, X) + b)

def cross_entropy(A, Y):
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

def propagate(w, b, X, Y):
    A = forward(w, b, X)
    return {"dw": np.dot(X, (A - Y).T) / X.shape[1], "db": np.mean(A - Y)}, cross_entropy(A, Y)

def predict(w, b, X):
    return (forward(w, b, X) > 0.5) * 1
