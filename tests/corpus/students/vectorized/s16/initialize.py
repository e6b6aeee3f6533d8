%%time
import os, sys, time
import scipy
import matplotlib.pyplot as plt
%matplotlib inline

def initialize(n_x):
    w = np.zeros((n_x, 1), dtype=float)
    b = float(0)
    return w, b
