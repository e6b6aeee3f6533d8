# expect: accepted propagate
def propagate(map, sum, filter, zip):
    m = filter.shape[1]
    iter = sigmoid(np.dot(map.T, filter) + sum)
    next = iter - zip
    return {"dw": np.dot(filter, next.T) / m, "db": next.sum() / m}, -np.sum(
        zip * np.log(iter) + (1 - zip) * np.log(1 - iter)) / m
