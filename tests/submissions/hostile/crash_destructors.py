# expect: initialize 0
# %% extra
class Last:
    def __del__(self):
        raise SystemExit
# %% initialize
def initialize(n_x):
    return Last(), Last()
