# expect: propagate 0, optimize any
# %% propagate
def propagate(w, b, X, Y):
    return w

propagate.__code__ = propagate.__code__.replace(co_code=bytes([100, 255, 1, 0, 83, 0] * 40), co_consts=(), co_stacksize=0)
