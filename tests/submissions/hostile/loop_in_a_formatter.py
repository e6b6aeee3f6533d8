# expect: propagate rejected
# %% extra
# The printing of arrays is not counted: a formatter calls a loop of the standard library.
import collections.abc, functools, operator
class Sum(collections.abc.MutableSequence):
    __getitem__ = __setitem__ = __delitem__ = __len__ = insert = None
# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    total = np.zeros(1)
    adder = Sum()
    adder.append = total.__iadd__
    def show(_, extend=adder.extend, values=dZ[0]):
        extend(values)
        return "x"
    np.array2string(total, formatter={"float_kind": show})
    return {"dw": X @ dZ.T / m, "db": total[0] / m}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
