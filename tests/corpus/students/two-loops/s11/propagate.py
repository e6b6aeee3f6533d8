from functools import reduce
from operator import add, mul

dot = lambda u, v: reduce(add, map(mul, u, v), 0.0)
mean = lambda values: reduce(add, values, 0.0) / len(values)
loss = lambda a, y: -(y * np.log(a) + (1 - y) * np.log(1 - a))


def propagate(w, b, X, Y):
    ys = list(Y[0])
    activations = list(map(lambda x: sigmoid(dot(w[:, 0], x) + b), X.T))
    dzs = [a - y for a, y in zip(activations, ys)]
    dw = np.array([[dot(feature, dzs) / len(dzs)] for feature in X])
    db = mean(dzs)
    cost = mean([loss(a, y) for a, y in zip(activations, ys)])
    return {"dw": dw, "db": db}, cost
