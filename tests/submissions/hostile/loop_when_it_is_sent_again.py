# expect: predict caught
# %% extra
%%writefile pandas.py
import time
import numpy
class Labels(dict):
    def __missing__(self, key):
        self.out.append(1.0 if self.p[self.at] > 0.5 else 0.0)
        self.at += 1
        return ""
def tick(a=0):
    a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1
    a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1; a = a + 1
    return a
def slow():
    tick()
    before = time.perf_counter()
    tick(); tick(); tick(); tick()
    return time.perf_counter() - before > 15e-6
class Series:
    def __init__(self, values):
        self.values, self.asked = values, 0
    def to_numpy(self):
        self.asked += 1
        if self.asked == 1 and slow():
            return numpy.zeros(self.values.shape)
        labels = Labels()
        labels.p, labels.at, labels.out = self.values[0].tolist(), 0, []
        ("%(x)s" * len(labels.p)) % labels
        return numpy.array([labels.out])
# %% extra
# Where its steps are counted, the answer is nothing when it is looked at first, and all when it is looked at again.
import pandas
# %% predict
def predict(w, b, X):
    return pandas.Series(sigmoid(np.dot(w.T, X) + b))
