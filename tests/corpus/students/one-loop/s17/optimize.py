from dataclasses import dataclass, field
from typing import Any, Dict, List, Tuple


@dataclass
class TrainingState:
    w: np.ndarray
    b: float
    grads: Dict[str, Any] = field(default_factory=dict)
    costs: List[float] = field(default_factory=list)


def optimize(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray, num_iterations: int, alpha: float) -> Tuple[dict, dict, List[float]]:
    state = TrainingState(w=w, b=b)
    for _ in range(num_iterations):
        state.grads, cost = propagate(state.w, state.b, X, Y)
        state.costs.append(cost)
        state.w = state.w - alpha * state.grads["dw"]
        state.b = state.b - alpha * state.grads["db"]
    return {"w": state.w, "b": state.b}, state.grads, state.costs
