import pandas as pd
import numpy as np

def initialize(n_x):
    w = np.full((n_x, 1), 0.0)
    b = 0.0
    return w, b
