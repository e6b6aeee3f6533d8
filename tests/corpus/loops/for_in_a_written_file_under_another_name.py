# expect: rejected predict by for-loop
get_ipython().run_cell_magic("writefile", "-a labelling.py", """def label(A):
    out = A.copy()
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    return out
""")
# %%
from labelling import label as quick_label

def predict(w, b, X):
    return quick_label(sigmoid(np.dot(w.T, X) + b))
