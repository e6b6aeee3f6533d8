# loop: For each example a deque is rotated to the place of its one.
from collections import deque


def one_hot(labels, K):
    def column(k):
        d = deque([1.0] + [0.0] * (K - 1))
        d.rotate(int(k))
        return d

    return np.array(list(map(column, labels.ravel()))).T
