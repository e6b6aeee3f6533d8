# expect: initialize 0, propagate 0, predict 0
# %% initialize
def initialize(n_x):
    return np.zeros((0, 2**40)), np.zeros((1,) * 64)
# %% propagate
def propagate(w, b, X, Y):
    dtype = np.dtype({"names": ["x"], "formats": ["f8"], "itemsize": 2**30})
    return {"dw": np.broadcast_to(np.zeros(1, dtype), (2**30,)), "db": np.zeros((), "U1000000")}, np.array(b"x" * 100)
# %% predict
def predict(w, b, X):
    return np.lib.stride_tricks.as_strided(np.zeros(1), shape=(1, X.shape[1], 2**40), strides=(0, 0, 0))
