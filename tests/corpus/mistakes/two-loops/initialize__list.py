# mistake: w is a list of lists, not an array.
# told: `w` is a Python list. Lists do not multiply as matrices do: make it a NumPy
def initialize(n_x):
    w = []
    for j in range(n_x):
        w.append([0.0])
    return w, 0.0
