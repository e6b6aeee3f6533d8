# loop: executor.map does each example in turn, a thread pool does not vectorize.
from concurrent.futures import ThreadPoolExecutor


def propagate(w, b, X, Y):
    m = X.shape[1]
    with ThreadPoolExecutor(4) as pool:
        A = np.array([list(pool.map(lambda x: sigmoid(np.dot(x, w[:, 0]) + b), X.T))])
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y)}, cost
