%%time
import time

def propagate(w, b, X, Y, verbose=False):
    tic = time.time()
    m = X.shape[1]
    n = X.shape[0]
    J = 0
    db = 0
    dw = np.zeros((n, 1))
    for i in range(m):
        z = np.dot(w.T, X[:, i])[0] + b     # (1,n)x(n,) -> (1,) so take [0]
        a = sigmoid(z)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j] += X[j, i] * dz
        db += dz
    J /= m
    dw /= m
    db /= m
    toc = time.time()
    if verbose:
        print("propagate took", 1000 * (toc - tic), "ms")
    return {"dw": dw, "db": db}, J
