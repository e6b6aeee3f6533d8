import numpy as np
import pandas as pd

def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b

w_test, b_test = initialize(4)
print(w_test.shape, b_test)
