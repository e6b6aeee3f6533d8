import warnings
from copy import deepcopy

def predict(W, b, X):
    A = softmax(np.matmul(deepcopy(W), deepcopy(X)) + b)
    # 0.1 + 0.2 != 0.3: equal probabilities may differ in the 16th digit, so round first
    A = np.round(A, 13)
    labels = np.argmax(A, axis=0).astype(np.int64)
    return labels.reshape((1, X.shape[1]))
