from dataclasses import dataclass, field
from typing import Dict, List, Tuple


@dataclass
class Trainer:
    w: np.ndarray
    b: float
    alpha: float
    grads: Dict = field(default_factory=dict)
    costs: List[float] = field(default_factory=list)

    def step(self, X: np.ndarray, Y: np.ndarray) -> None:
        """One step of gradient descent."""
        self.grads, cost = propagate(self.w, self.b, X, Y)
        self.costs.append(cost)
        self.w = self.w - self.alpha * self.grads["dw"]
        self.b = self.b - self.alpha * self.grads["db"]


def optimize(
    w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray, num_iterations: int, alpha: float
) -> Tuple[Dict, Dict, List[float]]:
    """Gradient descent.

    Returns
    -------
    params, grads : dict
    costs : list of float
    """
    trainer = Trainer(w, b, alpha)
    for _ in range(num_iterations):
        trainer.step(X, Y)
    return {"w": trainer.w, "b": trainer.b}, trainer.grads, trainer.costs
