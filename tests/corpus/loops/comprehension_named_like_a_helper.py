# expect: rejected initialize by comprehension
def zeros(shape):
    return [[0.0] * shape[1] for _ in range(shape[0])]

def initialize(n_x):
    return np.array(zeros((n_x, 1))), 0.0
