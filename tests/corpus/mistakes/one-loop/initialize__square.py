# mistake: w has shape (n_x, n_x), the second entry of the shape should be 1.
# told: There is one weight for each feature, not one for each pair of features.
def initialize(n_x):
    w = np.zeros((n_x, n_x))
    b = 0.0
    return w, b
