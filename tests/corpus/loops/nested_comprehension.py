# expect: rejected initialize by comprehension
def initialize(n_x):
    return np.array([[0.0 for _ in range(1)] for _ in range(n_x)]), 0.0
