# expect: rejected predict by element-wise-builtin
import builtins as b_

def predict(w, b, X):
    return np.array([list(b_.map(round, sigmoid(np.dot(w.T, X) + b)[0].tolist()))])
