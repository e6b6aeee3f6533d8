# expect: rejected initialize by for-loop
from types import SimpleNamespace

def column(n):
    w = np.ones((n, 1))
    for j in range(n):
        w[j] = 0
    return w

tools = SimpleNamespace(zeros=column)

def initialize(n_x):
    return tools.zeros(n_x), 0.0
