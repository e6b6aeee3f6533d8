# expect: initialize 0
# %% initialize
import re

def initialize(n_x):
    return re.match(r"(a+)+$", "a" * 60 + "b")
