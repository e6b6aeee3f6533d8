from typing import NamedTuple


class Prediction(NamedTuple):
    probabilities: np.ndarray
    labels: np.ndarray


def classify(W, b, X):
    A = softmax(W @ X + b)
    return Prediction(A, A.argmax(axis=0)[np.newaxis, :])


def predict(W, b, X):
    return classify(W, b, X).labels
