# expect: rejected predict by element-wise-builtin
tools = {"each": map, "gather": list}

def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([tools["gather"](tools["each"](round, A[0].tolist()))])
