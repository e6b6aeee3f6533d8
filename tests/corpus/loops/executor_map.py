# expect: rejected predict by iterating-module
from concurrent.futures import ThreadPoolExecutor

def predict(w, b, X):
    with ThreadPoolExecutor(2) as pool:
        return np.array([list(pool.map(lambda x: float(np.dot(w[:, 0], x) + b > 0), X.T))])
