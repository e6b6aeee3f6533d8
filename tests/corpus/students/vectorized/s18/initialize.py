def initialize(n_x):
    params = {}
    params['w'] = np.zeros((n_x, 1))
    params['b'] = 0.0
    return params['w'], params['b']
