# expect: rejected predict by for-loop
def hard(A):
    out = A.copy()
    for i in range(A.shape[1]):
        out[0, i] = round(A[0, i] + 0.0)
    return out

rules = {"hard": hard, "soft": np.copy}

def predict(w, b, X):
    return rules["hard"](sigmoid(np.dot(w.T, X) + b))
