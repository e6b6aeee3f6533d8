from dataclasses import dataclass


@dataclass
class LabelSpec:
    labels: np.ndarray
    K: int

    @property
    def m(self):
        return self.labels.shape[1]

    def encode(self):
        classes = np.arange(self.K).reshape(self.K, 1)
        return np.array(self.labels == classes, dtype=int)


def one_hot(labels, K):
    return LabelSpec(labels, K).encode()
