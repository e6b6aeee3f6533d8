# expect: accepted predict
def label(A):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    return out

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
# %%
def label(A):
    return (A > 0.5).astype(float)
