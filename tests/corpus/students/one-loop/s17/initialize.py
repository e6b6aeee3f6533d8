from __future__ import annotations
from dataclasses import dataclass, field
from typing import Tuple


@dataclass
class Parameters:
    w: np.ndarray
    b: float = 0.0


def initialize(n_x: int) -> Tuple[np.ndarray, float]:
    p = Parameters(w=np.zeros((n_x, 1)))
    return p.w, p.b
