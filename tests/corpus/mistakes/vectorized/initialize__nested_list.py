# mistake: w is a Python list of lists, not a NumPy array.
# told: `w` is a Python list. Lists do not multiply as matrices do: make it a 
def initialize(n_x):
    w = [[0.0]] * n_x
    b = 0.0
    return w, b
