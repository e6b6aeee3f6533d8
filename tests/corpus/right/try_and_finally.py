# expect: accepted initialize
def initialize(n_x):
    try:
        w = np.zeros((n_x, 1))
    except (TypeError, ValueError) as problem:
        raise ValueError(f"n_x is {n_x!r}") from problem
    else:
        b = 0.0
    finally:
        pass
    return w, b
