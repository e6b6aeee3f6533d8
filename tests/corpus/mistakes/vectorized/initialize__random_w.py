# mistake: The weights must be zero here, not small random numbers.
# told: The weights start at random numbers. Networks with hidden layers need 
def initialize(n_x):
    np.random.seed(1)
    w = np.random.randn(n_x, 1) * 0.01   # break symmetry
    b = 0.0
    return w, b
