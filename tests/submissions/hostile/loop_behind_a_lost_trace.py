# expect: propagate caught
# %% extra
# A recursion leaves no room for the trace's own frame: Python drops it, and what threads are given is put in its place.
import sys, threading, queue
class Tool:
    pass
tool = Tool()
ways = queue.Queue()
ways.put((sys.__dict__, threading.__dict__))
class Deep(dict):
    def __missing__(self, key):
        return "%(x)s" % self
class Adder(dict):
    def __missing__(self, key):
        self.total += self.values_of[self.at]
        self.at += 1
        return ""
# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    system, threads = both = ways.get()
    ways.put(both)
    try:
        "%(x)s" % Deep()
    except RecursionError:
        pass
    adder = Adder()
    adder.total, adder.at, adder.values_of = 0.0, 0, dZ[0].tolist()
    ("%(x)s" * m) % adder
    tool.go = system["settrace"]
    tool.go(threads["_trace_hook"])
    return {"dw": np.dot(X, dZ.T) / m, "db": adder.total / m}, cost
