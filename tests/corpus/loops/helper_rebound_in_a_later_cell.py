# expect: rejected predict by for-loop
def label(A):
    return (A > 0.5) * 1.0

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
# %%
def label(A):
    out = np.zeros(A.shape)
    for i in range(A.size):
        out.flat[i] = A.flat[i] > 0.5
    return out
