# w = zeros(n_x, 1); b = 0;   <- how I would do it in MATLAB
def initialize(n_x):
    w = np.zeros([n_x, 1]);
    b = 0.;
    return w, b
