# expect: all 0
# %% extra
class Raises(Exception):
    def __str__(self):
        raise SystemExit
    __repr__ = __str__

class NoText(Exception):
    def __str__(self):
        return 5

class Chained(Exception):
    def __str__(self):
        raise Chained from self
    __cause__ = __context__ = property(lambda self: self)
    __traceback__ = property(lambda self: 1 / 0)

class Meta(type):
    __name__ = property(lambda self: 1 / 0)
    def __instancecheck__(self, other):
        raise SystemExit
    __subclasscheck__ = __instancecheck__

class Liar(Exception, metaclass=Meta):
    __class__ = property(lambda self: 1 / 0)
# %% initialize
def initialize(n_x):
    raise Raises
# %% propagate
def propagate(w, b, X, Y):
    raise NoText
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    raise Chained
# %% predict
def predict(w, b, X):
    raise Liar
