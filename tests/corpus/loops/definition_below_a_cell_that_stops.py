# expect: rejected initialize by for-loop
def initialize(n_x):
    w = np.empty((n_x, 1))
    for j in range(n_x):
        w[j] = 0
    return w, 0.0
# %%
raise RuntimeError("nothing below is run")

def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0
