# expect: accepted initialize
from dataclasses import astuple, dataclass, field

@dataclass
class Parameters:
    n: int
    b: float = 0.0
    w: np.ndarray = field(init=False)

    def __post_init__(self):
        self.w = np.zeros((self.n, 1))

def initialize(n_x):
    parameters = Parameters(n_x)
    return parameters.w, parameters.b
