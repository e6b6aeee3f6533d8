# expect: rejected initialize by iterating-module
import re

def initialize(n_x):
    rows = []
    re.sub(".", lambda _: rows.append([0.0]) or "", "x" * n_x)
    return np.array(rows), 0.0
