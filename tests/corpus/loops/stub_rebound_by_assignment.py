# expect: rejected initialize by for-loop
def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0
# %%
def another(n_x):
    w = []
    for _ in range(n_x):
        w.append([0.0])
    return np.array(w), 0.0

initialize = another
