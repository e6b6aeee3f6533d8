from dataclasses import dataclass


@dataclass
class Forward:
    Z: np.ndarray
    A: np.ndarray
    m: int


@dataclass
class Gradient:
    dW: np.ndarray
    db: np.ndarray

    def as_dict(self):
        return {"dW": self.dW, "db": self.db}


def forward(W, b, X):
    Z = W @ X + b
    return Forward(Z=Z, A=softmax(Z), m=X.shape[1])


def backward(fwd, X, Y):
    dZ = fwd.A - Y
    return Gradient(dW=dZ @ X.T / fwd.m, db=dZ.sum(axis=1, keepdims=True) / fwd.m)


def propagate(W, b, X, Y):
    fwd = forward(W, b, X)
    cost = -np.sum(Y * np.log(fwd.A)) / fwd.m
    return backward(fwd, X, Y).as_dict(), cost
