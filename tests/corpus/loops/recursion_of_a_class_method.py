# expect: rejected initialize by recursion
class Stack:
    @classmethod
    def build(cls, n):
        return cls.build(n - 1) + [[0.0]] if n else []

def initialize(n_x):
    return np.array(Stack.build(n_x)), 0.0
