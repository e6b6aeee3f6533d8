from functools import reduce

def propagate(w, b, X, Y):
    m = X.shape[1]
    examples = [(X[:, i:i+1], Y[0, i]) for i in range(m)]

    def share(example):
        x, y = example
        a = sigmoid((w.T @ x).item() + b)
        return x * (a - y), a - y, -(y * np.log(a) + (1 - y) * np.log(1 - a))

    add = lambda p, q: (p[0] + q[0], p[1] + q[1], p[2] + q[2])
    dw, db, J = reduce(add, map(share, examples))
    return {"dw": dw / m, "db": db / m}, J / m
