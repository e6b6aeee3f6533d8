# mistake: It prints w and b but returns nothing.
# told: `initialize` returned None, expected `w` and `b`; is there a `return` at its end
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    print(w, b)
