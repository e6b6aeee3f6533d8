# expect: rejected initialize by for-loop
get_ipython().run_cell_magic("file", "starred.py", "def rows(n):\n    found = []\n    for _ in range(n):\n        found.append([0.0])\n    return found\n")
# %%
from starred import *

def initialize(n_x):
    return np.array(rows(n_x)), 0.0
