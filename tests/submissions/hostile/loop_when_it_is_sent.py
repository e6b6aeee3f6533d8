# expect: predict caught
# %% extra
%%writefile pandas.py
import numpy
class Series:
    def __init__(self, values):
        self.values = values
    def to_numpy(self):
        return numpy.array([[1.0 if p > 0.5 else 0.0 for p in self.values[0]]])
# %% extra
# What it returns is not an answer yet: it becomes one when it is sent, after the steps have been counted.
import pandas
# %% predict
def predict(w, b, X):
    return pandas.Series(sigmoid(np.dot(w.T, X) + b))
