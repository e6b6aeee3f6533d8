# mistake: w has shape (n_x, n_x): there is one weight for each feature, not one for each pair.
# mistake: b is still None; it must be 0.0.
# told: There is one weight for each feature, not one for each pair of feature
def initialize(n_x):
    w = None
    b = None
    w = np.zeros((n_x, n_x))
    return w, b
