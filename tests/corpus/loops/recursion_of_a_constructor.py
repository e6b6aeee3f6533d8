# expect: rejected initialize by recursion
class Node:
    def __init__(self, n):
        self.rows = [[0.0]] + Node(n - 1).rows if n else []

def initialize(n_x):
    return np.array(Node(n_x).rows), 0.0
