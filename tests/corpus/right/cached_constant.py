# expect: accepted predict
from functools import lru_cache

@lru_cache(maxsize=None)
def limit():
    return 0.5

def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > limit()).astype(float)
