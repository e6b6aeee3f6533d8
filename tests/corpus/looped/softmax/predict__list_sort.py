# loop: list.sort with a key puts the classes of each example in order, one lambda call per class.
def best_class(column):
    classes = list(range(len(column)))
    classes.sort(key=lambda k: column[k], reverse=True)
    return classes[0]


def predict(W, b, X):
    A = softmax(W @ X + b)
    return np.array([list(map(best_class, A.T))])
