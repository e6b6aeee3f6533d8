# expect: rejected predict by recursion
def label(A):
    m = A.shape[1]
    if m == 1:
        return np.round(A)
    return np.hstack([label(A[:, :m // 2]), label(A[:, m // 2:])])

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
