import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
from scipy.special import expit

# constants
START_VALUE = 0.0
LABEL_THRESHOLD = 0.5

def initialize(n_x):
    w = np.ones((n_x, 1)) * START_VALUE
    b = START_VALUE
    return w, b

print(initialize(3))
%timeit initialize(3)
