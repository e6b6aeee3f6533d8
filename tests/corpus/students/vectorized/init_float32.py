# %% initialize
def initialize(n_x):
    params = {
        "w": np.zeros((n_x, 1), dtype=np.float32).astype(float),
        "b": 0.0,
    }
    return params["w"], params["b"]
