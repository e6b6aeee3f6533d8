import numpy as np
try:
    import pandas as pd
except ImportError:
    pd = None

def initialize(n_x):
    # rep(0, n_x) in R
    w = np.repeat(0.0, n_x).reshape(-1, 1)
    b = 0.0
    return w, b
