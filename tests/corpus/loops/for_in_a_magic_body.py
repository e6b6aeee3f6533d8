# expect: rejected initialize by for-loop
get_ipython().run_cell_magic("time", "", "def column(n):\n    w = np.ones((n, 1))\n    for j in range(n):\n        w[j] = 0\n    return w\n")

def initialize(n_x):
    return column(n_x), 0.0
