from dataclasses import dataclass, field
from typing import Dict, Tuple, Union


@dataclass
class Totals:
    dw: np.ndarray
    db: float = 0.0
    cost: float = 0.0

    def mean(self, m: int) -> "Totals":
        return Totals(self.dw / m, self.db / m, self.cost / m)


def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> Tuple[Dict[str, Union[np.ndarray, float]], float]:
    n_x, m = X.shape
    totals = Totals(dw=np.zeros((n_x, 1)))

    for i in range(m):
        x: np.ndarray = X[:, i:i + 1]
        y: float = Y.item(i)
        a: float = sigmoid(np.vdot(w, x) + b)
        dz: float = a - y
        totals.cost -= y * np.log(a) + (1 - y) * np.log(1 - a)
        totals.dw += x * dz
        totals.db += dz

    average = totals.mean(m)
    return {"dw": average.dw, "db": average.db}, average.cost
