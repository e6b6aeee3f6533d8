# mistake: The number of features is fixed at 3, as in the example, instead of n_x.
# mistake: b is a list with one number in it instead of a number.
# told: The number of features is written into the function. It has to come fr
def initialize(n_x):
    w = np.zeros((3, 1))
    b = [0.0]
    return w, b
