from dataclasses import dataclass, asdict
from typing import Any, Dict, List, Tuple


@dataclass
class Params:
    w: np.ndarray
    b: float


def optimize(
    w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray, num_iterations: int, alpha: float
) -> Tuple[Dict[str, Any], Dict[str, Any], List[float]]:
    """Gradient descent: num_iterations steps of w ← w − alpha dw and b ← b − alpha db."""
    params = Params(w.copy(), b)
    costs: List[float] = []
    grads: Dict[str, Any] = {}
    for _ in range(num_iterations):
        grads, cost = propagate(params.w, params.b, X, Y)
        costs.append(cost)
        for j in range(params.w.shape[0]):
            params.w[j, 0] -= alpha * grads["dw"][j, 0]
        params.b = params.b - alpha * grads["db"]
    return asdict(params), grads, costs
