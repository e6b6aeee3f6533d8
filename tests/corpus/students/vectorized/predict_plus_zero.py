# %% predict
def predict(w, b, X):
    return (sigmoid(X.T.dot(w).T + b) > .5) + 0
