# expect: predict caught
# %% extra
# The function that rebinds the graded one stands above it, and is called below.
def finish():
    global predict
    predict = counted
def counted(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([list(map((0.5).__lt__, A[0].tolist()))])
# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.5).astype(int)
# %% extra
finish()
