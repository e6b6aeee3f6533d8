# expect: accepted optimize
from collections import OrderedDict
from collections.abc import Sequence


class History(Sequence):
    def __init__(self):
        self._items, self.index = [], 0

    def __len__(self):
        return len(self._items)

    def __getitem__(self, place):
        return self._items[place]

    def _keep(self, cost):
        self._items.append(cost)

    def record(self, cost):
        self._keep(cost)
        self.index += 1


class Cache(OrderedDict):
    _limit = 3

    def put(self, key, value):
        self[key] = value
        if len(self) > self._limit:
            self.popitem(last=False)
        return value


def optimize(w, b, X, Y, num_iterations, alpha):
    history, cache = History(), Cache()
    for iteration in range(num_iterations):
        grads, cost = cache.put(iteration, propagate(w, b, X, Y))
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        history.record(cost)
    return {"w": w, "b": b}, grads, history[:]
