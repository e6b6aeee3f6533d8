# expect: propagate rejected, predict rejected
# %% propagate
def propagate(w, b, X, Y):
    for x in X: """</td></table><script>window.pwned = 30</script>"""  # <img src=x onerror=window.pwned=31>
    A = sigmoid(w.T @ X + b)
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
# %% predict
def predict(w, b, X):
    [0 for ａ in X if "{{ 7 * 7 }}${7 * 7}<script>window.pwned = 32</script>\\u202e"]
    return (sigmoid(w.T @ X + b) > 0.5) * 1
