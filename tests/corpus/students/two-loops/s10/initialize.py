def initialize(n_x):
    # Gewichte als Spalte, Bias als Zahl
    gewichte = np.zeros((n_x, 1))
    bias = 0.0
    return gewichte, bias
