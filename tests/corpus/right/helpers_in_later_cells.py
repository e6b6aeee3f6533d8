# expect: accepted predict
def predict(w, b, X):
    return label(probability(w, b, X))
# %%
def probability(w, b, X):
    return sigmoid(np.dot(w.T, X) + b)
# %%
label = lambda A: np.where(A > 0.5, 1.0, 0.0)
