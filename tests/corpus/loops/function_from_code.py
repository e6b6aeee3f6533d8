# expect: rejected initialize by hidden-code
import types

def template(n):
    return np.zeros((n, 1)), 0.0

def looped(n):
    return np.array([[0.0] for _ in range(n)]), 0.0

made = types.FunctionType(getattr(looped, "__code__"), {"np": np})

def initialize(n_x):
    return made(n_x)
