# expect: rejected predict by while-loop
from collections import deque

def predict(w, b, X):
    queue = deque(sigmoid(np.dot(w.T, X) + b)[0].tolist())
    labels = deque()
    while queue:
        labels.append(int(queue.popleft() > 0.5))
    return np.array([labels])
