from dataclasses import dataclass, field
from typing import Any, Dict, Tuple
import doctest


@dataclass
class Sums:
    """The accumulators."""

    dw: np.ndarray
    db: float = 0.0
    J: float = 0.0

    def averages(self, m: int) -> "Sums":
        return Sums(self.dw / m, self.db / m, self.J / m)


def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> Tuple[Dict[str, Any], float]:
    """The cost of the parameters on the examples, and its gradient.

    >>> grads, cost = propagate(np.zeros((1, 1)), 0.0, np.array([[2.0, 4.0]]), np.array([[1, 0]]))
    >>> round(float(cost), 6)
    0.693147
    >>> grads["dw"].tolist()
    [[0.5]]
    >>> float(grads["db"])
    0.0
    """
    n_x, m = X.shape
    sums = Sums(dw=np.zeros((n_x, 1)))
    for i in range(m):
        z = b + sum(w[j, 0] * X[j, i] for j in range(n_x))
        a = sigmoid(z)
        y = Y[0, i]
        sums.J -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dz = a - y
        for j in range(n_x):
            sums.dw[j, 0] += X[j, i] * dz
        sums.db += dz
    result = sums.averages(m)
    return {"dw": result.dw, "db": result.db}, result.J


doctest.run_docstring_examples(propagate, globals())
