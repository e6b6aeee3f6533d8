# expect: propagate 0
# %% extra
import pickle

class Boom:
    def __reduce__(self):
        return exec, ("import os; os.mkdir('/tmp/hostile_escape_pickle')",)
# %% propagate
def propagate(w, b, X, Y):
    return {"dw": np.array([[Boom()]]), "db": pickle.dumps(Boom())}, Boom()
