# expect: accepted propagate predict
from dataclasses import dataclass


@dataclass
class Config:
    vectorize: bool = True
    broadcast: int = 1


class Model:
    def __init__(self, config):
        self.config = config

    def apply_along_axis(self, w, b, X):
        return sigmoid(np.dot(w.T, X) + b) * self.config.broadcast


cfg = Config()
model = Model(cfg)


def propagate(w, b, X, Y):
    shape = np.broadcast(X, Y)
    if shape.shape != X.shape or np.broadcast(A_of(w, b, X, cfg), Y).nd != 2:
        raise ValueError("Y does not fit X")
    m = X.shape[1]
    A = A_of(w, b, X, cfg)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    grads = {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}
    return (grads, cost) if cfg.vectorize and cfg.broadcast else (grads, cost)


def A_of(w, b, X, config):
    return model.apply_along_axis(w, b, X) * config.broadcast


def predict(w, b, X):
    return (A_of(w, b, X, cfg) > 0.5).astype(int)
