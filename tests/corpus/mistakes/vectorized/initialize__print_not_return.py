# mistake: You print w and b instead of returning them, so the function gives back None.
# told: `initialize` returned None, expected `w` and `b`; is there a
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    print("w =", w)
    print("b =", b)
