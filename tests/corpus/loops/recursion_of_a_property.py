# expect: rejected initialize by recursion
class Node:
    def __init__(self, n):
        self.n = n

    @property
    def rows(self):
        return [[0.0]] + self.shorter() if self.n else []

    def shorter(self):
        return Node(self.n - 1).rows

def initialize(n_x):
    return np.array(Node(n_x).rows), 0.0
