# expect: all rejected
# %% extra
# The frame of the loop is told not to be traced; a module's namespace gives it, by a name that is put together.
import queue
import sys

grab = dict(vars(sys))["_get" + "frame"]


def labels(A):
    frame = grab(0)
    setattr(frame, "f_trace_" + "lines", False)
    setattr(frame, "f_trace_" + "opcodes", False)
    found = []
    for a in A[0].tolist():
        found.append(1 if a > 0.5 else 0)
    return np.array([found])


names = queue.Queue()
names.put(labels)
helper = names.get()
# %% predict
def predict(w, b, X):
    return helper(sigmoid(np.dot(w.T, X) + b))
