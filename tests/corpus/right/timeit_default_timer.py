# expect: accepted propagate
from timeit import default_timer as timer
def propagate(w, b, X, Y):
    start = timer()
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    end = timer()
    print(f'{end - start:.6f} s')
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
