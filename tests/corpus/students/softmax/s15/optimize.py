from typing import Dict, List, Tuple
import numpy.typing as npt

Params = Dict[str, npt.NDArray]
Grads = Dict[str, npt.NDArray]


def optimize(W: npt.NDArray, b: npt.NDArray, X: npt.NDArray, Y: npt.NDArray,
             num_iterations: int, alpha: float) -> Tuple[Params, Grads, List[float]]:
    """Batch gradient descent.

    Parameters
    ----------
    W, b : start parameters
    X, Y : data
    num_iterations : int, at least 1
    alpha : float, learning rate

    Returns
    -------
    params, grads, costs
    """
    params: Params = {"W": W, "b": b}
    grads: Grads = {}
    costs: List[float] = []

    for _ in range(num_iterations):
        grads, cost = propagate(params["W"], params["b"], X, Y)
        costs.append(float(cost))
        params = {
            "W": params["W"] - alpha * grads["dW"],
            "b": params["b"] - alpha * grads["db"],
        }

    return params, grads, costs
