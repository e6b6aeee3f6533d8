import warnings
warnings.filterwarnings("ignore")
from scipy.special import expit   # not needed in the end

def initialize(n_x):
    w = 0.0 * np.ones((n_x, 1))
    b = 0.0
    return w, b
