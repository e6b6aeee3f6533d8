# expect: rejected initialize by comprehension
import itertools

endless = ([0.0] for _ in itertools.count())

def initialize(n_x):
    return np.array(list(itertools.islice(endless, n_x))), 0.0
