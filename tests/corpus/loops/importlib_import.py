# expect: rejected initialize by hidden-code
import importlib

def initialize(n_x):
    return np.array([list(importlib.import_module("itertools").repeat(0.0, n_x))]).T, 0.0
