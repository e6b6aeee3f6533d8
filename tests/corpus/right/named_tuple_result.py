# expect: accepted initialize
from collections import namedtuple

Start = namedtuple("Start", ["w", "b"])

def initialize(n_x):
    w, b = Start(w=np.zeros((n_x, 1)), b=0.0)
    return w, b
