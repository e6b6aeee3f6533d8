# expect: rejected predict by for-loop
def decide(row):
    out = []
    for a in row:
        out += [int(a > 0.5)]
    return out
# %%
def predict(w, b, X):
    return np.array([decide(sigmoid(np.dot(w.T, X) + b)[0])])
