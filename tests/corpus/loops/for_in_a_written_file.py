# expect: rejected initialize by for-loop
get_ipython().run_cell_magic("writefile", "columns.py", """
import numpy

def column(n):
    w = numpy.ones((n, 1))
    for j in range(n):
        w[j] = 0
    return w
""")
# %%
import columns

def initialize(n_x):
    return columns.column(n_x), 0.0
