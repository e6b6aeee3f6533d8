# expect: rejected initialize by recursion
class Stack:
    def build(self, n):
        if n == 0:
            return []
        return self.build(n - 1) + [[0.0]]

def initialize(n_x):
    return np.array(Stack().build(n_x)), 0.0
