# expect: propagate 0, predict 0
# %% extra
class Equal:
    def __eq__(self, other):
        return True
    __lt__ = __gt__ = __le__ = __ge__ = __eq__
    def __sub__(self, other):
        return 0
    __rsub__ = __sub__
    def __hash__(self):
        return 0
    def __reduce__(self):
        return exec, ("import os; os.mkdir('/tmp/hostile_escape_pickle')",)
# %% propagate
def propagate(w, b, X, Y):
    everything = np.full(w.shape, Equal(), dtype=object)
    return {"dw": everything, "db": np.array(Equal(), dtype=object)}, np.array(Equal(), dtype=object)
# %% predict
def predict(w, b, X):
    return np.full((1, X.shape[1]), Equal(), dtype=object)
