# expect: accepted predict
def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)
# %%
first_predict = predict

def predict(w, b, X):
    return first_predict(w, b, X)
