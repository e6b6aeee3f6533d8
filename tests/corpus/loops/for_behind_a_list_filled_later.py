# expect: rejected predict by for-loop
pipeline = []

def label(A):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    return out

pipeline.append(label)
# %%
def predict(w, b, X):
    return pipeline[0](sigmoid(np.dot(w.T, X) + b))
