# ruff: noqa: B007, F821, F841, RUF059, SIM300 - written as students write, and run with the reference's names
"""The known wrong answers, one function each: `<function>__<what is wrong>`, its docstring the hint for the student.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names. Where two would answer alike, the first one's
hint is shown.

A function `_<function>__<what is wrong>` recognises a mistake that has many answers. It is asked of each call, for the
part of the answer that `path` leads to, and says True, False, or None where it cannot tell.
"""


def initialize__random(n_x):
    """The weights start at random numbers. Networks with hidden layers need that; here all of `w` is zero."""
    w = np.random.randn(n_x, 1) * 0.01
    b = 0.0
    return w, b


def _initialize__random(path, found, right, n_x):
    w = np.ravel(found[0])
    return None if path != (0,) or n_x == 1 else bool(np.all(w != 0) and np.ptp(w) > 0)


def initialize__constant(n_x):
    """`w` starts at a number that is not zero. How small it may be: zeros are asked for."""
    w = np.full((n_x, 1), 0.01)
    b = 0.0
    return w, b


def _initialize__constant(path, found, right, n_x):
    w = np.ravel(found[0])
    return None if path != (0,) or n_x == 1 else bool(np.all(w != 0) and np.ptp(w) == 0)


def initialize__fixed_number_of_features(n_x):
    """The number of features is written into the function. It has to come from the argument `n_x`."""
    w = np.zeros((3, 1))
    b = 0.0
    return w, b


def _initialize__fixed_number_of_features(path, found, right, n_x):
    if path != (0,) or np.shape(found[0]) == np.shape(right[0]):
        return None
    return np.size(found[0]) != n_x and np.shape(found[0]) != (n_x, n_x)


def initialize__ones(n_x):
    """Look at what fills `w`: ones are not zeros."""
    w = np.ones((n_x, 1))
    b = 0.0
    return w, b


def initialize__b_one(n_x):
    """`b` does not start at zero."""
    w = np.zeros((n_x, 1))
    b = 1.0
    return w, b


def initialize__flat(n_x):
    """`np.zeros(n_x)` has a single axis. A column needs two: hand a tuple (rows, columns) to `np.zeros`."""
    w = np.zeros(n_x)
    b = 0.0
    return w, b


def initialize__row(n_x):
    """`w` lies down: it is a row, but it should be a column with one weight per feature."""
    w = np.zeros((1, n_x))
    b = 0.0
    return w, b


def initialize__square(n_x):
    """There is one weight for each feature, not one for each pair of features."""
    w = np.zeros((n_x, n_x))
    b = 0.0
    return w, b


def initialize__list(n_x):
    """`w` is a Python list. Lists do not multiply as matrices do: make it a NumPy array."""
    w = [[0.0]] * n_x
    b = 0.0
    return w, b


def initialize__b_matrix(n_x):
    """`b` is one number for the whole model, not an array that holds one number."""
    w = np.zeros((n_x, 1))
    b = np.zeros((1, 1))
    return w, b


def initialize__b_vector(n_x):
    """`np.zeros(1)` is an array of one entry. The bias is a plain number."""
    w = np.zeros((n_x, 1))
    b = np.zeros(1)
    return w, b


def initialize__swapped(n_x):
    """Look at the order of what is returned: the weights come first, then the bias."""
    w = np.zeros((n_x, 1))
    b = 0.0
    return b, w


def initialize__only_w(n_x):
    """Two things are to be returned, the weights and the bias."""
    return np.zeros((n_x, 1))


def propagate__not_divided_by_m(w, b, X, Y):
    """This is the sum over the examples. Cost and gradient are averages: a division is still missing."""
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T), "db": np.sum(dZ)}
    return grads, cost


def propagate__divided_by_n_x(w, b, X, Y):
    """The average is over the examples. Which axis of `X` counts the examples, and which one the features?"""
    m = X.shape[0]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__divided_by_all_entries(w, b, X, Y):
    """`X.size` counts every number in `X`. The average is over the examples, whatever the number of features."""
    m = X.size
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}, cost


def propagate__divided_twice(w, b, X, Y):
    """This has been divided by the number of examples twice. `np.mean` divides already."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m / m
    db = np.mean(dZ) / m
    return {"dw": dw, "db": db}, cost


def propagate__halved(w, b, X, Y):
    """There is a factor 1/2 that belongs to another cost, that of linear regression."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / (2 * m) * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    dw = np.dot(X, dZ.T) / (2 * m)
    db = np.sum(dZ) / (2 * m)
    return {"dw": dw, "db": db}, cost


def propagate__fixed_number_of_examples(w, b, X, Y):
    """The number of examples is written into the function. It has to come from the arguments."""
    m = 3
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}, cost


def propagate__difference_reversed(w, b, X, Y):
    """The gradient points the other way: look at which of `A` and `Y` is taken from which."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = Y - A
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__minus_on_first_term(w, b, X, Y):
    """The minus of the cost reaches its first term only. A pair of brackets is missing."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = np.sum(-Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__average_of_first_term(w, b, X, Y):
    """The factor −1/m reaches the first term of the cost only. A pair of brackets is missing."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A)) + np.sum((1 - Y) * np.log(1 - A))
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__cost_without_minus(w, b, X, Y):
    """The logarithm of a probability is negative, the cost is not: a sign is missing."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__cost_of_positives_only(w, b, X, Y):
    """Only the examples with label 1 count in this cost. What do those with label 0 contribute?"""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__cost_of_negatives_only(w, b, X, Y):
    """Only the examples with label 0 count in this cost. What do those with label 1 contribute?"""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum((1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__second_term_not_one_minus(w, b, X, Y):
    """In the second term of the cost, look at what stands in the logarithm: it is the probability of label 0."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__log_of_one_plus(w, b, X, Y):
    """In the second term of the cost, look at the sign in the logarithm: 1 − A is the probability of label 0."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 + A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__labels_swapped_in_cost(w, b, X, Y):
    """In the cost, each logarithm is paired with the wrong label: which one belongs to the examples with y = 1?"""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum((1 - Y) * np.log(A) + Y * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__log10(w, b, X, Y):
    """The logarithm of the cost is the natural one, `np.log`, not the one to base 10."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log10(A) + (1 - Y) * np.log10(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__log2(w, b, X, Y):
    """The logarithm of the cost is the natural one, `np.log`, not the one to base 2."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log2(A) + (1 - Y) * np.log2(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__log_with_epsilon(w, b, X, Y):
    """Too large a number stands inside the logarithms, or limits `A`: it changes the cost. 1e-7 does no harm."""
    m = X.shape[1]
    eps = 1e-5
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def _propagate__log_with_epsilon(path, found, right, w, b, X, Y):
    if path != (1,):
        return None
    if right[1] > 3:  # where it should be huge, it is too small
        return bool(0 < found[1] < 0.99 * right[1])
    return None if abs(found[1] - right[1]) < 0.2 * right[1] else False


def propagate__squared_error(w, b, X, Y):
    """This is the cost of linear regression, the squared error. Logistic regression has another: see J."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = np.sum((A - Y) ** 2) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def _propagate__squared_error(path, found, right, w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    squared = np.mean((A - Y) ** 2)
    return None if path != (1,) else bool(np.any(np.abs(found[1] / squared - np.array([1, 0.5, 2, 0.25])) < 1e-3))


def propagate__cost_squared(w, b, X, Y):
    """The cost was squared. `np.squeeze`, which drops axes of length 1, has a name much like that of `np.square`."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    cost = np.square(cost)
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__cost_rounded(w, b, X, Y):
    """The cost was rounded. What is printed may be, what is returned keeps all its digits."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    cost = round(float(cost), 2)
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def _propagate__cost_rounded(path, found, right, w, b, X, Y):
    if path != (1,) or found[1] == right[1]:
        return None
    return any(abs(found[1] - round(float(right[1]), digits)) < 1e-12 for digits in range(5))


def propagate__penalty(w, b, X, Y):
    """A penalty on the size of `w` was added (regularization). The formulas of this exercise have none."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    cost = cost + 0.1 / (2 * m) * np.sum(w**2)
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m + 0.1 / m * w, "db": np.sum(dZ) / m}
    return grads, cost


def _propagate__penalty(path, found, right, w, b, X, Y):
    added = (found[0]["dw"] - right[0]["dw"]) / w
    if path not in ((0, "dw"), (1,)) or w.size == 1 or np.shape(added) != w.shape:
        return None
    alike = bool(np.all(added > 0) and np.ptp(added) < 1e-6 * np.max(added))
    if path == (1,):
        return alike and found[1] > right[1]
    return alike


def propagate__whole_numbers(w, b, X, Y):
    """Everything is a whole number here: `//` drops what stands behind the point. `/` divides."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) // m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) // m, "db": np.sum(dZ) // m}
    return grads, cost


def _propagate__whole_numbers(path, found, right, w, b, X, Y):
    parts = [(np.asarray(each[0]["dw"]), np.asarray(each[0]["db"]), np.asarray(each[1])) for each in (found, right)]
    place = {(0, "dw"): 0, (0, "db"): 1, (1,): 2}.get(path)
    if place is None or np.abs(parts[1][place]).max() > 10:  # large numbers are not much changed by it
        return None
    cut = np.array_equal(parts[0][place], np.floor(parts[1][place] + 1e-9))
    return cut and (np.any(parts[0][0] != 0) or None)


def propagate__whole_shares(w, b, X, Y):
    """The array `dw` takes whole numbers only (`dtype=int`) and drops the rest of what is put in."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    dw = np.dot(X, dZ.T).astype(int)
    grads = {"dw": dw / m, "db": np.sum(dZ) / m}
    return grads, cost


def _propagate__whole_shares(path, found, right, w, b, X, Y):
    dw, m = np.asarray(found[0]["dw"]), X.shape[1]
    if path != (0, "dw") or not np.any(dw != 0):
        return None
    if not np.allclose(dw * m, np.round(dw * m), atol=1e-9):
        return False
    return None if m == 1 else not np.array_equal(dw, np.round(dw))


def propagate__standardised(w, b, X, Y):
    """`X` was scaled before it was used. The parameters belong to the examples as they are handed in."""
    m = X.shape[1]
    X = (X - X.mean(axis=1, keepdims=True)) / (X.std(axis=1, keepdims=True) + 1e-8)
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def _propagate__standardised(path, found, right, w, b, X, Y):
    if path not in ((0, "dw"), (0, "db"), (1,)):
        return None
    scaled = [X / 255, X / np.max(X), X / np.linalg.norm(X), X - X.mean(axis=1, keepdims=True)]
    for axis in (0, 1):
        moved, spread = X - X.mean(axis=axis, keepdims=True), X.std(axis=axis, keepdims=True)
        scaled += [moved / spread, moved / (spread + 1e-8)]
        low, high = X.min(axis=axis, keepdims=True), X.max(axis=axis, keepdims=True)
        scaled += [(X - low) / (high - low), X / np.linalg.norm(X, axis=axis, keepdims=True)]
    if X.shape[0] == 1 or X.shape[1] == 1:  # nan or 0, as it comes
        return None
    for S in scaled:
        A = sigmoid(np.dot(w.T, S) + b)
        if np.isclose(found[0]["db"], np.mean(A - Y), rtol=1e-5):
            return True
    return False


def propagate__one_minus_log(w, b, X, Y):
    """In the second term of the cost, 1 − A stands inside the logarithm: it is log(1 − A), not 1 − log A."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * (1 - np.log(A))) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__sigmoid_twice(w, b, X, Y):
    """The sigmoid is applied twice. Once is enough to make a probability of z."""
    m = X.shape[1]
    A = sigmoid(sigmoid(np.dot(w.T, X) + b))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__keys_swapped(w, b, X, Y):
    """The entries of `grads` stand under each other's names: the gradient of `w` is `dw`, that of `b` is `db`."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.sum(dZ) / m, "db": np.dot(X, dZ.T) / m}
    return grads, cost


def propagate__cost_outer_product(w, b, X, Y):
    """`Y.T` times a row is an m×m table: each label meets the probability of every example, not just its own."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(np.dot(Y.T, np.log(A)) + np.dot((1 - Y).T, np.log(1 - A))) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__column_and_row(w, b, X, Y):
    """`A` is a column and `Y` a row here. What goes between them entry by entry is an m×m table of all pairs."""
    m = X.shape[1]
    A = sigmoid(np.dot(X.T, w) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.sum(np.dot(X, dZ), axis=1, keepdims=True) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__cost_not_summed(w, b, X, Y):
    """Each example has a loss of its own here. The cost is one number for all of them together."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__cost_matrix(w, b, X, Y):
    """A matrix with one entry is no number yet: it comes of `keepdims=True`, or of a product of matrices."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__cost_summed_along_axis(w, b, X, Y):
    """An array with one entry is no number yet: it comes of a sum along an axis, or of a product with a flat array."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__no_sigmoid(w, b, X, Y):
    """`A` must be a probability, between 0 and 1. A linear function of `X` alone is not."""
    m = X.shape[1]
    A = np.dot(w.T, X) + b
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__tanh(w, b, X, Y):
    """The activation of logistic regression is the sigmoid, not the hyperbolic tangent."""
    m = X.shape[1]
    A = np.tanh(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__sigmoid_sign(w, b, X, Y):
    """In your own sigmoid, look at the sign in the exponent: a large z is to give a probability near 1."""
    m = X.shape[1]
    A = 1 / (1 + np.exp(np.dot(w.T, X) + b))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__relu(w, b, X, Y):
    """The activation of logistic regression is the sigmoid, not the rectifier."""
    m = X.shape[1]
    A = np.maximum(0, np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__rounded_activation(w, b, X, Y):
    """`A` holds labels here. Training needs the probabilities themselves; rounding is for `predict`."""
    m = X.shape[1]
    A = np.round(sigmoid(np.dot(w.T, X) + b))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__sigmoid_derivative(w, b, X, Y):
    """There is a factor A (1 − A) too many: with this cost, it cancels on the way from `A` back to `Z`."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = (A - Y) * A * (1 - A)
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__bias_left_out(w, b, X, Y):
    """The parameter `b` has no effect on this answer. Where does it enter?"""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__bias_inside_product(w, b, X, Y):
    """`b` is added to the features here, before the weights. It belongs behind the product."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X + b))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__dw_row(w, b, X, Y):
    """`dw` lies down: a product in the other order gives a column, as `w` is one."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(dZ, X.T) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__dw_flat(w, b, X, Y):
    """A sum over an axis removes it. `dw` is a column and keeps both axes, as `w` does."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.sum(X * dZ, axis=1) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__dw_not_summed(w, b, X, Y):
    """The operator `*` multiplies entry by entry and adds nothing up. Which product does?"""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": X * dZ / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__dw_one_number(w, b, X, Y):
    """This sums over the features as well. Each feature has a slope of its own."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.sum(X * dZ) / m, "db": np.sum(dZ) / m}
    return grads, cost


def propagate__db_summed_along_axis(w, b, X, Y):
    """An array with one entry is no number yet: it comes of a sum along an axis, or of a product with a flat array."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ, axis=1) / m}
    return grads, cost


def propagate__db_matrix(w, b, X, Y):
    """A matrix with one entry is no number yet: it comes of `keepdims=True`, or of a product of matrices."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}
    return grads, cost


def propagate__db_not_summed(w, b, X, Y):
    """There is one entry per example here. `db` is one number for all of them together."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": dZ / m}
    return grads, cost


def _propagate__db_not_summed(path, found, right, w, b, X, Y):
    return None if path != (0, "db") or X.shape[1] == 1 else np.size(found[0]["db"]) == X.shape[1]


def propagate__db_from_dw(w, b, X, Y):
    """`db` has nothing to do with the features. It is made from `A` and `Y` alone."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    return {"dw": dw, "db": np.sum(dw)}, cost


def propagate__returned_in_other_order(w, b, X, Y):
    """Look at the order of what is returned: the gradients come first, then the cost."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    grads = {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}
    return cost, grads


def propagate__no_dict(w, b, X, Y):
    """Two things are to be returned: a dict with both gradients, and the cost."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return np.dot(X, dZ.T) / m, np.sum(dZ) / m, cost


def propagate__only_grads(w, b, X, Y):
    """The cost is missing among what is returned."""
    m = X.shape[1]
    dZ = sigmoid(np.dot(w.T, X) + b) - Y
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}


def propagate__keys_of_params(w, b, X, Y):
    """The keys of `grads` are those of the gradients, not those of the parameters."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return {"w": np.dot(X, dZ.T) / m, "b": np.sum(dZ) / m}, cost


def optimize__ascent(w, b, X, Y, num_iterations, alpha):
    """The steps go uphill. Which way does a gradient point?"""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + alpha * grads["dw"]
        b = b + alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__b_uphill(w, b, X, Y, num_iterations, alpha):
    """The steps of `b` go uphill. Which way does a gradient point?"""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b + alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__w_uphill(w, b, X, Y, num_iterations, alpha):
    """The steps of `w` go uphill. Which way does a gradient point?"""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__b_not_updated(w, b, X, Y, num_iterations, alpha):
    """`b` is the same after training as before. It takes steps as `w` does."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__w_not_updated(w, b, X, Y, num_iterations, alpha):
    """`w` is the same after training as before. It takes steps as `b` does."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__nothing_updated(w, b, X, Y, num_iterations, alpha):
    """The new parameters are computed, but the ones that went in are returned and used in every iteration."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        new_w = w - alpha * grads["dw"]
        new_b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__alpha_ignored(w, b, X, Y, num_iterations, alpha):
    """The steps are as long as the gradient itself. What is `alpha` for?"""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - grads["dw"]
        b = b - grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__alpha_fixed(w, b, X, Y, num_iterations, alpha):
    """The learning rate is written into the function. It has to come from the argument `alpha`."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - 0.01 * grads["dw"]
        b = b - 0.01 * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__alpha_fixed(path, found, right, w, b, X, Y, num_iterations, alpha):
    if num_iterations != 1:
        return None
    taken = np.append(found[0]["w"] - w, found[0]["b"] - b)
    wanted = np.append(right[0]["w"] - w, right[0]["b"] - b)
    longer = taken / wanted
    return bool(np.ptp(longer) < 1e-3 * np.abs(longer).max() and longer[0] > 0 and abs(longer[0] - 1) > 1e-3)


def optimize__alpha_for_w_only(w, b, X, Y, num_iterations, alpha):
    """The steps of `b` are as long as its gradient. The learning rate belongs to both parameters."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__alpha_decayed(w, b, X, Y, num_iterations, alpha):
    """The learning rate shrinks from step to step. Here it stays as it was handed in."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        rate = alpha / (1 + i)
        w = w - rate * grads["dw"]
        b = b - rate * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__alpha_shrinks(w, b, X, Y, num_iterations, alpha):
    """The learning rate shrinks as the iterations go on. Here it stays as it was handed in."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        alpha = alpha * 0.99
    return {"w": w, "b": b}, grads, costs


def optimize__alpha_changes(w, b, X, Y, num_iterations, alpha):
    """The learning rate is another one in the second step. Here it stays as it was handed in."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        rate = alpha / (1 + 0.1 * i)
        w = w - rate * grads["dw"]
        b = b - rate * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__alpha_changes(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path not in ((0, "w"), (0, "b")) or num_iterations > 2:
        return None
    part = path[1]
    slope, missing = right[1]["d" + part], found[0][part] - right[0][part]
    if num_iterations == 1:
        return None if np.allclose(missing, 0) else False
    largest = np.argmax(np.abs(slope))
    short = np.ravel(missing)[largest] / (alpha * np.ravel(slope)[largest])  # the part of the step that was not taken
    return bool(0 < short < 1 and np.allclose(missing, short * alpha * slope, rtol=1e-4))


def optimize__momentum(w, b, X, Y, num_iterations, alpha):
    """The steps before still push on (momentum). Here each step is `alpha` times its own gradient, nothing more."""
    costs = []
    v, s = 0, 0
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        v = 0.9 * v + grads["dw"]
        s = 0.9 * s + grads["db"]
        w = w - alpha * v
        b = b - alpha * s
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__gradient_limited(w, b, X, Y, num_iterations, alpha):
    """The gradient was limited before the step (clipped). A step is `alpha` times the gradient as it is."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * np.clip(grads["dw"], -0.1, 0.1)
        b = b - alpha * np.clip(grads["db"], -0.1, 0.1)
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__gradient_limited(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path not in ((0, "w"), (0, "b")) or num_iterations > 1:
        return None
    step, slope = np.ravel(w - found[0]["w"]) / alpha, np.ravel(right[1]["dw"])
    largest = np.max(np.abs(step))
    cut = np.abs(slope) > largest * (1 + 1e-9)
    if not np.any(cut):
        return None
    return bool(np.allclose(step, np.clip(slope, -largest, largest)))


def optimize__divided_by_m_again(w, b, X, Y, num_iterations, alpha):
    """The gradients of `propagate` are averages already: nothing is left to be divided."""
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha / m * grads["dw"]
        b = b - alpha / m * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__stale_gradient(w, b, X, Y, num_iterations, alpha):
    """Every step uses the gradient of the start. It changes with `w` and `b`: when is it to be computed?"""
    costs = []
    grads, cost = propagate(w, b, X, Y)
    for i in range(num_iterations):
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__starts_from_zero(w, b, X, Y, num_iterations, alpha):
    """Training starts from zeros here. It has to start from the `w` and `b` that are handed in."""
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__one_step_short(w, b, X, Y, num_iterations, alpha):
    """Count the steps: there is one fewer than `num_iterations`."""
    costs = []
    for i in range(1, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__counted_from_one(w, b, X, Y, num_iterations, alpha):
    """Count the steps: there is one fewer than `num_iterations`. Where does the counter start, and where does it stop?"""
    costs = []
    grads = None
    for i in range(1, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__one_step_over(w, b, X, Y, num_iterations, alpha):
    """Count the steps: there is one more than `num_iterations`."""
    costs = []
    for i in range(num_iterations + 1):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__returns_in_loop(w, b, X, Y, num_iterations, alpha):
    """The function returns after its first step. Look at how far the `return` is indented."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        return {"w": w, "b": b}, grads, costs


def optimize__stops_early(w, b, X, Y, num_iterations, alpha):
    """Training ends before its time when the cost hardly changes. It is to take all `num_iterations` steps."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        if i > 0 and abs(costs[-2] - costs[-1]) < 1e-7:
            break
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs


def _optimize__stops_early(path, found, right, w, b, X, Y, num_iterations, alpha):
    done = len(found[2])
    if path != (2,) or done == len(right[2]):
        return None
    if not np.allclose(found[2], right[2][:done]):
        return False
    return bool(1 < done < len(right[2]) and abs(right[2][done - 1] - right[2][done - 2]) < 0.05)


def optimize__half_of_the_examples(w, b, X, Y, num_iterations, alpha):
    """Only some of the examples are used for a step. Each step is to see all of them."""
    half = (X.shape[1] + 1) // 2
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X[:, :half], Y[:, :half])
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__part_of_the_examples(w, b, X, Y, num_iterations, alpha):
    """Some of the examples are not used for a step. Each step is to see all of them."""
    part = max(1, X.shape[1] // 2)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X[:, :part], Y[:, :part])
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__gradients_swapped(w, b, X, Y, num_iterations, alpha):
    """`w` takes a step along the gradient of `b`, and `b` along that of `w`, which makes an array of it."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["db"]
        b = b - alpha * grads["dw"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__gradients_swapped_as_numbers(w, b, X, Y, num_iterations, alpha):
    """`w` takes a step along the gradient of `b`, and `b` along an average of that of `w`. Each has its own."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["db"]
        b = b - alpha * np.mean(grads["dw"])
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__b_from_w(w, b, X, Y, num_iterations, alpha):
    """Look at the step of `b`: it starts from `w`, and so `b` becomes an array."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = w - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__b_along_dw(w, b, X, Y, num_iterations, alpha):
    """Look at the step of `b`: it goes along the gradient of `w`, and so `b` becomes an array."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["dw"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__b_vector(w, b, X, Y, num_iterations, alpha):
    """`b` becomes an array on the way. It goes in as a number and comes out as one."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * np.array([grads["db"]])
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__b_only_last_step(w, b, X, Y, num_iterations, alpha):
    """Look at the step of `b`: it forgets where `b` was before."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = -alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__w_only_last_step(w, b, X, Y, num_iterations, alpha):
    """Look at the step of `w`: it forgets where `w` was before."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = -alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__b_sees_new_w(w, b, X, Y, num_iterations, alpha):
    """`w` and `b` take their step from the same point: the gradient is computed once per iteration, before both."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        grads, _ = propagate(w, b, X, Y)
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__grads_after_last_step(w, b, X, Y, num_iterations, alpha):
    """These gradients belong to the final parameters. Those that the last step used are asked for."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    grads, _ = propagate(w, b, X, Y)
    return {"w": w, "b": b}, grads, costs


def optimize__costs_empty(w, b, X, Y, num_iterations, alpha):
    """The list of costs is returned empty. Each iteration has a cost to add to it."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__costs_every_hundred(w, b, X, Y, num_iterations, alpha):
    """Only the cost of every hundredth iteration is kept. Here every one counts."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__costs_every_tenth(w, b, X, Y, num_iterations, alpha):
    """Only some of the costs are kept, one in so many iterations. Here every one counts."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if i % 10 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__costs_every_tenth(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path != (2,) or num_iterations < 20:
        return None
    return bool(1 < len(found[2]) and len(found[2]) in [-(-num_iterations // each) for each in (2, 3, 5, 10, 20, 50)])


def optimize__first_cost_missing(w, b, X, Y, num_iterations, alpha):
    """The cost of the first iteration is not kept. Here every one counts, the first one too."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if i > 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__first_cost_missing(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path != (2,) or num_iterations < 2:
        return None
    return len(found[2]) == num_iterations - 1 and bool(np.isclose(found[2][0], right[2][1]))


def optimize__costs_of_earlier_calls(w, b, X, Y, num_iterations, alpha, costs=[]):  # noqa: B006 - that is the mistake
    """The list still holds the costs of earlier calls. Each call begins a list of its own, inside the function."""
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__costs_of_earlier_calls(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path != (2,) or len(found[2]) == num_iterations:
        return None
    return bool(len(found[2]) > num_iterations and np.allclose(found[2][-num_iterations:], right[2]))


def optimize__costs_last_only(w, b, X, Y, num_iterations, alpha):
    """The name of the list was given to a number. Add each cost to the list instead."""
    costs = []
    for i in range(num_iterations):
        grads, costs = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__costs_emptied(w, b, X, Y, num_iterations, alpha):
    """The list of costs is emptied in each iteration, so only the last cost is left. Begin it before the loop."""
    for i in range(num_iterations):
        costs = []
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__costs_divided_again(w, b, X, Y, num_iterations, alpha):
    """The cost of `propagate` is an average already: nothing is left to be divided."""
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost / m)
    return {"w": w, "b": b}, grads, costs


def optimize__w_along_db(w, b, X, Y, num_iterations, alpha):
    """`w` moves along `db`. Which gradient belongs to it?"""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["db"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__step_alone(w, b, X, Y, num_iterations, alpha):
    """The new parameters are the step alone. A step is taken from where the parameters were."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = -alpha * grads["dw"]
        b = -alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__costs_cumulated(w, b, X, Y, num_iterations, alpha):
    """Each entry of `costs` is the sum of the costs so far. Only the cost of its own iteration belongs there."""
    costs = []
    total = 0
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        total += cost
        costs.append(total)
    return {"w": w, "b": b}, grads, costs


def optimize__costs_after_step(w, b, X, Y, num_iterations, alpha):
    """These are the costs after each step. The cost before it is asked for: the first is that of the start."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        _, cost = propagate(w, b, X, Y)
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__log_with_epsilon(w, b, X, Y, num_iterations, alpha):
    """Too large a number stands inside the logarithms, or limits `A`: it changes the costs. 1e-7 does no harm."""
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        grads, _ = propagate(w, b, X, Y)
        A = sigmoid(np.dot(w.T, X) + b)
        cost = -np.sum(Y * np.log(A + 1e-5) + (1 - Y) * np.log(1 - A + 1e-5)) / m
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__log_with_epsilon(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path != (2,) or len(found[2]) != len(right[2]):
        return None
    if right[2][0] > 3:
        return bool(0 < found[2][0] < 0.99 * right[2][0])
    return None if abs(found[2][0] - right[2][0]) < 0.2 * right[2][0] else False


def optimize__no_dict(w, b, X, Y, num_iterations, alpha):
    """Three things are to be returned: a dict with `w` and `b`, a dict with `dw` and `db`, and the costs."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return w, b, costs


def optimize__params_not_in_a_dict(w, b, X, Y, num_iterations, alpha):
    """The parameters are to be returned in a dict with the keys "w" and "b"."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return (w, b), grads, costs


def optimize__no_costs(w, b, X, Y, num_iterations, alpha):
    """The costs are missing among what is returned."""
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads


def predict__half_is_one(w, b, X):
    """A probability of exactly 0.5 is to give 0: look at the comparison."""
    A = sigmoid(np.dot(w.T, X) + b)
    return (A >= 0.5).astype(int)


def predict__probabilities(w, b, X):
    """These are probabilities. A label says yes or no: 1 or 0."""
    return sigmoid(np.dot(w.T, X) + b)


def predict__z_against_half(w, b, X):
    """Before the sigmoid, the border is not at 0.5: compare the probabilities."""
    Z = np.dot(w.T, X) + b
    return (Z > 0.5).astype(int)


def predict__probability_against_zero(w, b, X):
    """A probability is never below zero, so this says yes to everything. Where is the border between no and yes?"""
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0).astype(int)


def predict__z_rounded(w, b, X):
    """What is rounded here is no probability: the sigmoid is missing."""
    return np.round(np.dot(w.T, X) + b)


def predict__inverted(w, b, X):
    """The labels are the wrong way round: 1 means that the probability of label 1 is large."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.where(A > 0.5, 0, 1)


def predict__minus_one_for_no(w, b, X):
    """The labels are 0 and 1 in this course, not −1 and 1."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.where(A > 0.5, 1, -1)


def predict__bias_left_out(w, b, X):
    """The parameter `b` has no effect on these labels. Where does it enter?"""
    A = sigmoid(np.dot(w.T, X))
    return (A > 0.5).astype(int)


def predict__above_average(w, b, X):
    """The border moves with the examples here. It is fixed, at a probability of one half."""
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > np.mean(A)).astype(int)


def predict__flat(w, b, X):
    """The labels lie in a flat array. Keep the row, as `Y` is one: two axes."""
    A = sigmoid(np.dot(w.T, X) + b)
    return (np.squeeze(A) > 0.5).astype(int)


def predict__column(w, b, X):
    """The labels stand in a column. They are to lie in a row, as `Y` does."""
    A = sigmoid(np.dot(X.T, w) + b)
    return (A > 0.5).astype(int)


def predict__one_for_all(w, b, X):
    """All examples get the same label here. `any` and `all` answer one question about the whole array."""
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.zeros((1, X.shape[1]))
    if np.any(A > 0.5):
        labels[:] = 1
    return labels


def predict__first_only(w, b, X):
    """Only the first example got a label. Compare the whole array at once."""
    A = sigmoid(np.dot(w.T, X) + b)
    return 1 if A[0, 0] > 0.5 else 0


def predict__list(w, b, X):
    """The labels are in a Python list. An array is asked for: leave it as NumPy made it."""
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.5).astype(int).tolist()


def predict__truncated(w, b, X):
    """`astype(int)` cuts off what is behind the point: every probability below 1 becomes 0. Compare with 0.5."""
    A = sigmoid(np.dot(w.T, X) + b)
    return A.astype(int)


def predict__places(w, b, X):
    """`np.where` with a condition alone gives the places where it holds. For labels it needs two values more."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.where(A > 0.5)


def predict__labels_and_probabilities(w, b, X):
    """Only the labels are to be returned, nothing beside them."""
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.5).astype(int), A


def predict__other_border(w, b, X):
    """The border between the labels lies elsewhere than at a probability of 0.5."""
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.7).astype(int)


def _predict__other_border(path, found, right, w, b, X):
    z, labels = np.ravel(np.dot(w.T, X) + b), np.ravel(found)
    if np.array_equal(labels, np.ravel(right)):
        return None
    if not set(labels.tolist()) <= {0, 1}:
        return False
    if labels.min() == labels.max():  # any border beyond all of them
        return None
    return bool(z[labels == 1].min() > z[labels == 0].max())
