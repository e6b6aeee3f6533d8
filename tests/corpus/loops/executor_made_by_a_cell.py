# expect: rejected predict by iterating-module
import concurrent.futures

pool = concurrent.futures.ThreadPoolExecutor(1)

def predict(w, b, X):
    return np.array([list(pool.map(round, sigmoid(np.dot(w.T, X) + b)[0].tolist()))])
