# expect: rejected predict by for-loop
from dataclasses import dataclass

@dataclass
class Labels:
    A: object

    def __post_init__(self):
        self.values = np.zeros(self.A.shape)
        for i in range(self.A.shape[1]):
            self.values[0, i] = self.A[0, i] > 0.5

def predict(w, b, X):
    return Labels(sigmoid(np.dot(w.T, X) + b)).values
