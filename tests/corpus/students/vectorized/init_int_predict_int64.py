# %% initialize
def initialize(n_x):
    dim = (n_x, 1)
    return np.zeros(dim), 0

# %% predict
def predict(w, b, X):
    prob = sigmoid(np.dot(w.T, X) + b)
    return np.int64(prob > 0.5)
