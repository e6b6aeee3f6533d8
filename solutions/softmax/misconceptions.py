# ruff: noqa: B007, F821, F841, RUF059, SIM300 - written as students write, and run with the reference's names
"""The known wrong answers, one function each: `<function>__<what is wrong>`, its docstring the hint for the student.

Run with the names of the reference notebook at hand (np and the five functions). The text of each also fills a stub
of the sample class, so it needs nothing but those names. Where two would answer alike, the first one's hint is shown.
"""


def one_hot__transposed(labels, K):
    """Each label became a row. Examples are columns in this course: it is the transpose of what is asked for."""
    return np.eye(K)[labels[0]]


def one_hot__reshaped(labels, K):
    """`reshape` keeps the numbers in their order and fills other rows with them. `.T` turns an array over."""
    return np.eye(K)[labels[0]].reshape(K, labels.shape[1])


def one_hot__reshaped_for_the_largest_label(labels, K):
    """`reshape` does not turn an array over, as `.T` does; and there are `K` rows, whatever the largest label is."""
    K = labels.max() + 1
    return np.eye(K)[labels[0]].reshape(K, labels.shape[1])


def one_hot__three_axes(labels, K):
    """`labels` has two axes, so indexing with it adds one. Take its only row first, or compare with a column."""
    return np.eye(K)[labels]


def one_hot__columns_of_three_axes(labels, K):
    """`labels` has two axes, so indexing with it adds one. Take its only row first, and index with that."""
    return np.eye(K)[:, labels]


def one_hot__counted_from_one(labels, K):
    """The ones stand one row too high. Classes are numbered from 0, so class 0 has row 0."""
    return (np.arange(1, K + 1).reshape(K, 1) == labels).astype(float)


def one_hot__classes_that_occur(labels, K):
    """Your number of rows comes from the labels. There are `K` classes, whether or not the last ones occur."""
    return np.eye(np.max(labels) + 1)[:, labels[0]]


def one_hot__unique_labels(labels, K):
    """A class without examples has no row here. There are `K` rows, whatever the labels are."""
    return (np.unique(labels).reshape(-1, 1) == labels).astype(float)


def one_hot__whole_rows(labels, K):
    """`Y[labels]` is whole rows, so all their entries became 1. Each column has one 1 only: index both axes."""
    Y = np.zeros((K, labels.shape[1]))
    Y[labels] = 1
    return Y


def one_hot__thermometer(labels, K):
    """All rows up to the label's are 1 here. Only the label's own row is."""
    return (np.arange(K).reshape(K, 1) <= labels).astype(float)


def one_hot__inverted(labels, K):
    """Zeros and ones are the wrong way round: the 1 marks the class of the example."""
    return (np.arange(K).reshape(K, 1) != labels).astype(float)


def one_hot__minus_one_for_no(labels, K):
    """What is not the example's class is 0 in this course, not −1."""
    return np.where(np.arange(K).reshape(K, 1) == labels, 1.0, -1.0)


def one_hot__labels_kept(labels, K):
    """The label itself stands in its row. A one belongs there, whatever the number of the class."""
    return (np.arange(K).reshape(K, 1) == labels) * labels


def one_hot__flat(labels, K):
    """All entries lie in one flat array. Two axes are asked for: a row for each class, a column for each example."""
    return (np.arange(K).reshape(K, 1) == labels).astype(float).ravel()


def one_hot__list(labels, K):
    """This is a Python list. An array is asked for: leave it as NumPy made it."""
    return (np.arange(K).reshape(K, 1) == labels).astype(int).tolist()


def softmax__over_examples(Z):
    """Each row sums to 1 here. The probabilities of one example, a column, are to sum to 1: which axis is that?"""
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=1, keepdims=True)


def _softmax__over_examples(path, found, right, Z):
    if not np.all(np.isfinite(found)) or np.allclose(found, right):
        return None
    return bool(np.allclose(np.sum(found, axis=1), 1))


def softmax__over_everything(Z):
    """All entries together sum to 1 here. Each column is to: give `np.sum` an axis."""
    E = np.exp(Z - np.max(Z))
    return E / np.sum(E)


def _softmax__over_everything(path, found, right, Z):
    if not np.all(np.isfinite(found)) or Z.shape[1] == 1:
        return None
    return bool(np.isclose(np.sum(found), 1) and np.all(np.asarray(found) >= 0))


def softmax__overflow(Z):
    """`np.exp` of a large number is inf, and of one far below zero is 0. Move each column so that its maximum is 0."""
    E = np.exp(Z)
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__one_maximum(Z):
    """One maximum for all of `Z`: a column far below it becomes 0/0. Each column has a maximum of its own."""
    E = np.exp(Z - np.max(Z))
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__moved_above_only(Z):
    """The maximum was taken away above the line only. Below it, too, stand the exponentials of the moved scores."""
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return E / np.sum(np.exp(Z), axis=0, keepdims=True)


def softmax__maximum_of_each_row(Z):
    """What is taken away must be the same for a whole column, or it does not cancel. You took each row's maximum."""
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__average_taken_away(Z):
    """The average was taken away, so a column with large differences still overflows. Its maximum never does."""
    E = np.exp(Z - np.mean(Z, axis=0, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__clipped(Z):
    """Large scores were cut off, so different ones came out alike. Move each column instead of cutting it."""
    E = np.exp(np.clip(Z, -500, 500))
    return E / np.sum(E, axis=0, keepdims=True)


def _softmax__clipped(path, found, right, Z):
    if np.allclose(found, right):
        return None
    for limit in (1, 2, 5, 10, 15, 20, 25, 30, 50, 100, 200, 250, 300, 500, 600, 700, 709):
        for S in (np.clip(Z, -limit, limit), np.clip(Z, None, limit), np.clip(Z - np.max(Z, axis=0), -limit, None)):
            E = np.exp(S - np.max(S, axis=0))
            if np.allclose(found, E / np.sum(E, axis=0)):
                return True
    return False


def softmax__minimum_taken_away(Z):
    """The minimum was taken away, so that all scores are positive. To be safe, none may be: take the maximum."""
    E = np.exp(Z - np.min(Z, axis=0, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__divided_by_maximum(Z):
    """The scores were divided by their maximum, which changes the result. Take the maximum away instead."""
    E = np.exp(Z / np.max(Z, axis=0, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__not_normalised(Z):
    """These columns do not sum to 1: the division by the sum is missing."""
    return np.exp(Z - np.max(Z, axis=0, keepdims=True))


def softmax__without_exponential(Z):
    """The scores were divided by their sum as they are. The exponential is missing, and scores may be negative."""
    return Z / np.sum(Z, axis=0, keepdims=True)


def softmax__sigmoid(Z):
    """This is the sigmoid, entry by entry. Its columns do not sum to 1: classes compete in a softmax."""
    return 1 / (1 + np.exp(-Z))


def softmax__logarithm(Z):
    """These are the logarithms of the probabilities. The probabilities themselves are asked for."""
    S = Z - np.max(Z, axis=0, keepdims=True)
    return S - np.log(np.sum(np.exp(S), axis=0, keepdims=True))


def softmax__minus(Z):
    """The largest score got the smallest probability. Unlike the sigmoid, softmax has no minus in the exponent."""
    E = np.exp(-(Z - np.min(Z, axis=0, keepdims=True)))
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__hardest(Z):
    """This marks the largest score with 1. A softmax is softer: the others get their share too."""
    return (Z == np.max(Z, axis=0, keepdims=True)).astype(float)


def softmax__epsilon(Z):
    """A small number was added to the sum. It changes every probability; a sum of at least 1 needs none."""
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return E / (np.sum(E, axis=0, keepdims=True) + 1e-4)


def softmax__powers_of_two(Z):
    """The base of the powers is e: `np.exp`, not `np.exp2`."""
    E = np.exp2(Z - np.max(Z, axis=0, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)


def softmax__transposed(Z):
    """The answer is transposed. It has the shape of `Z`: classes are rows, examples are columns."""
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return (E / np.sum(E, axis=0, keepdims=True)).T


def softmax__only_the_largest(Z):
    """You returned one probability for each example, the largest. All `K` of them are asked for."""
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return np.max(E / np.sum(E, axis=0, keepdims=True), axis=0, keepdims=True)


def propagate__not_divided_by_m(W, b, X, Y):
    """This is the sum over the examples. Cost and gradient are averages: a division is still missing."""
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A))
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T), "db": np.sum(dZ, axis=1, keepdims=True)}, cost


def propagate__divided_by_classes(W, b, X, Y):
    """`Y.shape[0]` is the number of classes. The average is over the examples: which axis counts them?"""
    m = Y.shape[0]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__divided_by_features(W, b, X, Y):
    """`X.shape[0]` is the number of features. The average is over the examples: which axis counts them?"""
    m = X.shape[0]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__mean_of_all_entries(W, b, X, Y):
    """This average is over classes and examples. A cost is summed over the classes and averaged over the examples."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.mean(Y * np.log(A))
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / Y.size, "db": np.sum(dZ, axis=1, keepdims=True) / Y.size}, cost


def propagate__divided_twice(W, b, X, Y):
    """This has been divided by the number of examples twice. `np.mean` divides already."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.mean(np.sum(Y * np.log(A), axis=0)) / m
    dZ = (A - Y) / m
    return {"dW": np.dot(dZ, X.T) / m, "db": np.mean(dZ, axis=1, keepdims=True)}, cost


def propagate__difference_reversed(W, b, X, Y):
    """The gradient points the other way: look at which of `A` and `Y` is taken from which."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = Y - A
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__cost_without_minus(W, b, X, Y):
    """The logarithm of a probability is negative, the cost is not: a sign is missing."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__binary_cross_entropy(W, b, X, Y):
    """This is the cost of `K` separate yes-or-no questions. With a softmax, only the true class's logarithm counts."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__logarithms_of_all_classes(W, b, X, Y):
    """The logarithms of all classes are in this cost. Which of them does `Y` pick?"""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__logarithms_of_wrong_classes(W, b, X, Y):
    """In this cost the logarithm belongs to 1 − A. It is the probability of the true class that counts."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum((1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__y_and_a_swapped(W, b, X, Y):
    """The logarithm of 0 is −inf: it was taken of `Y`. It belongs to the probabilities."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(A * np.log(Y)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__entropy(W, b, X, Y):
    """This cost knows nothing of the true classes: it weighs the logarithms with `A`. Weigh them with `Y`."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(A * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__outer_product_in_cost(W, b, X, Y):
    """A matrix product pairs every example's classes with every other's logarithms. Multiply entry by entry: `*`."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(np.dot(Y.T, np.log(A))) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__log10(W, b, X, Y):
    """The logarithm of the cost is the natural one, `np.log`, not the one to base 10."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log10(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__log2(W, b, X, Y):
    """The logarithm of the cost is the natural one, `np.log`, not the one to base 2."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log2(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__log_with_epsilon(W, b, X, Y):
    """Too large a number stands inside the logarithm, or limits `A`: it changes the cost. 1e-7 does no harm."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A + 1e-5)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def _propagate__log_with_epsilon(path, found, right, W, b, X, Y):
    if path != (1,):
        return None
    if right[1] > 3:
        return bool(0 < found[1] < 0.99 * right[1])
    return None if abs(found[1] - right[1]) < 0.2 * right[1] else False


def propagate__logarithm_of_average(W, b, X, Y):
    """The average comes last: take the logarithm of each true class's probability, then average."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.log(np.sum(Y * A) / m)
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__squared_error(W, b, X, Y):
    """This is the cost of linear regression, the squared error. Softmax regression has another: see J."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = np.sum((A - Y) ** 2) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__cost_of_each_example(W, b, X, Y):
    """There is a cost for each example here. Their average is asked for, one number."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A), axis=0)
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__cost_of_each_class(W, b, X, Y):
    """There is a cost for each class here. Sum over both axes: one number is asked for."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A), axis=1) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__cost_matrix(W, b, X, Y):
    """`keepdims` left the cost in an array of shape (1, 1). One number is asked for."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A), keepdims=True) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__cost_vector(W, b, X, Y):
    """The cost is one number. An array with one entry is none yet."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = np.array([-np.sum(Y * np.log(A)) / m])
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__db_summed_to_a_number(W, b, X, Y):
    """Summed over the classes too, `db` is always zero. Each class has a bias of its own."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ) / m}, cost


def propagate__db_flat(W, b, X, Y):
    """The sum dropped an axis. `b` is a column, and so is `db`: `keepdims=True`."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1) / m}, cost


def propagate__db_row(W, b, X, Y):
    """`db` lies down: it is a row, but `b` is a column."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ.T, axis=0, keepdims=True) / m}, cost


def propagate__db_over_classes(W, b, X, Y):
    """`db` was summed over the classes. Each class keeps its own: sum over the examples, the other axis."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=0, keepdims=True) / m}, cost


def propagate__db_not_summed(W, b, X, Y):
    """`db` still has a column for each example. It is their average: one column."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": dZ / m}, cost


def propagate__dW_transposed(W, b, X, Y):
    """`dW` is transposed: in logistic regression a column stood for a class, here a row of `W` does."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(X, dZ.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__dW_flat(W, b, X, Y):
    """`dW` lies in a flat array. It has the shape of `W`: a row for each class."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T).ravel() / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__probabilities_times_examples(W, b, X, Y):
    """`Y` is missing in this gradient: it starts from the difference of `A` and `Y`, not from `A`."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    return {"dW": np.dot(A, X.T) / m, "db": np.sum(A, axis=1, keepdims=True) / m}, cost


def propagate__derivative_of_sigmoid(W, b, X, Y):
    """There is a factor A(1 − A) too many. With this cost it cancels: dZ is just A − Y."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = (A - Y) * A * (1 - A)
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__gradient_of_true_class_only(W, b, X, Y):
    """Only the true class's entry of A − Y is left. The scores of the other classes are to fall as well."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = (A - Y) * Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__bias_left_out(W, b, X, Y):
    """The parameter `b` has no effect on these probabilities. Where does it enter?"""
    m = X.shape[1]
    A = softmax(np.dot(W, X))
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__sigmoid(W, b, X, Y):
    """These probabilities are sigmoids, which do not sum to 1 in a column. Use `softmax`."""
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(W, X) + b)))
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__without_softmax(W, b, X, Y):
    """These are scores, not probabilities: `softmax` is missing, and scores below zero have no logarithm."""
    m = X.shape[1]
    A = np.dot(W, X) + b
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__softmax_over_examples(W, b, X, Y):
    """The probabilities of each row sum to 1 here. Those of each example, a column, are to."""
    m = X.shape[1]
    A = softmax((np.dot(W, X) + b).T).T
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__softmax_twice(W, b, X, Y):
    """Softmax was applied twice: to the scores, and again to the probabilities."""
    m = X.shape[1]
    A = softmax(softmax(np.dot(W, X) + b))
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__small_letter(W, b, X, Y):
    """The keys of `grads` are "dW", with a capital letter, and "db"."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return {"dw": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost


def propagate__swapped(W, b, X, Y):
    """Look at the order of what is returned: the gradients come first, then the cost."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return cost, {"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}


def propagate__no_dict(W, b, X, Y):
    """`grads` is a dict: the two gradients belong under its keys "dW" and "db"."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    return (np.dot(dZ, X.T) / m, np.sum(dZ, axis=1, keepdims=True) / m), cost


def optimize__ascent(W, b, X, Y, num_iterations, alpha):
    """The cost grows from step to step: gradient descent steps against the gradient."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W + alpha * grads["dW"]
        b = b + alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__b_uphill(W, b, X, Y, num_iterations, alpha):
    """The steps of `b` go uphill. Which way does a gradient point?"""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b + alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__W_uphill(W, b, X, Y, num_iterations, alpha):
    """The steps of `W` go uphill. Which way does a gradient point?"""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W + alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__b_stays(W, b, X, Y, num_iterations, alpha):
    """`b` never moves. It has a gradient of its own."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__W_stays(W, b, X, Y, num_iterations, alpha):
    """`W` never moves. It has a gradient of its own."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__learning_rate_ignored(W, b, X, Y, num_iterations, alpha):
    """The step is the whole gradient, whatever `alpha` is."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - grads["dW"]
        b = b - grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__learning_rate_fixed(W, b, X, Y, num_iterations, alpha):
    """A learning rate is written into the function. It has to come from the arguments."""
    alpha = 0.01
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def _optimize__learning_rate_fixed(path, found, right, W, b, X, Y, num_iterations, alpha):
    if num_iterations != 1:
        return None
    taken = np.append(found[0]["W"] - W, found[0]["b"] - b)
    wanted = np.append(right[0]["W"] - W, right[0]["b"] - b)
    longer = taken / wanted
    return bool(np.ptp(longer) < 1e-3 * np.abs(longer).max() and longer[0] > 0 and abs(longer[0] - 1) > 1e-3)


def optimize__learning_rate_decays(W, b, X, Y, num_iterations, alpha):
    """The steps get shorter here. `alpha` is the same in each iteration."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha / (1 + i) * grads["dW"]
        b = b - alpha / (1 + i) * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__alpha_changes(W, b, X, Y, num_iterations, alpha):
    """The learning rate is another one in the second step. Here it stays as it was handed in."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        rate = alpha / (1 + 0.1 * i)
        W = W - rate * grads["dW"]
        b = b - rate * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def _optimize__alpha_changes(path, found, right, W, b, X, Y, num_iterations, alpha):
    if path not in ((0, "W"), (0, "b")) or num_iterations > 2:
        return None
    part = path[1]
    slope, missing = right[1]["d" + part], found[0][part] - right[0][part]
    if num_iterations == 1:
        return None if np.allclose(missing, 0) else False
    largest = np.argmax(np.abs(slope))
    short = np.ravel(missing)[largest] / (alpha * np.ravel(slope)[largest])  # the part of the step that was not taken
    return bool(0 < short < 1 and np.allclose(missing, short * alpha * slope, rtol=1e-4))


def optimize__stale_gradient(W, b, X, Y, num_iterations, alpha):
    """All steps use the gradient of the start. It changes with each step: compute it in the loop."""
    costs = []
    grads, cost = propagate(W, b, X, Y)
    for i in range(num_iterations):
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__starts_at_zero(W, b, X, Y, num_iterations, alpha):
    """This starts at zero, whatever was handed in. Start from the arguments `W` and `b`."""
    W = np.zeros(W.shape)
    b = np.zeros(b.shape)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__gradient_after_the_last_step(W, b, X, Y, num_iterations, alpha):
    """These gradients were taken after the last step. `grads` holds those that the last step used."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    grads, _ = propagate(W, b, X, Y)
    return {"W": W, "b": b}, grads, costs


def optimize__one_step_over(W, b, X, Y, num_iterations, alpha):
    """There is one step too many: `range(n)` has n entries already."""
    costs = []
    for i in range(num_iterations + 1):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__one_step_short(W, b, X, Y, num_iterations, alpha):
    """There is one step too few: look at where `range` starts and ends."""
    costs = []
    grads, cost = propagate(W, b, X, Y)
    for i in range(1, num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__every_hundredth_cost(W, b, X, Y, num_iterations, alpha):
    """Only every hundredth cost is kept. Each iteration has one."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__return_in_loop(W, b, X, Y, num_iterations, alpha):
    """This ends after the first iteration: look at how far `return` is indented."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        return {"W": W, "b": b}, grads, costs


def optimize__costs_after_the_step(W, b, X, Y, num_iterations, alpha):
    """These costs were taken after each step. Keep the one that `propagate` returned before it."""
    costs = []
    for i in range(num_iterations):
        grads, _ = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(propagate(W, b, X, Y)[1])
    return {"W": W, "b": b}, grads, costs


def optimize__no_costs(W, b, X, Y, num_iterations, alpha):
    """The list of costs stays empty: nothing is appended to it."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs


def optimize__last_cost(W, b, X, Y, num_iterations, alpha):
    """This is the last cost. A list of all of them is asked for."""
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, cost


def optimize__costs_emptied(W, b, X, Y, num_iterations, alpha):
    """The list is begun anew in each iteration, so only the last cost is left. `append` adds one to it."""
    for i in range(num_iterations):
        costs = []
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__first_cost_missing(W, b, X, Y, num_iterations, alpha):
    """The cost of the first iteration is not kept. Here every one counts, the first one too."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        if i > 0:
            costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def _optimize__first_cost_missing(path, found, right, W, b, X, Y, num_iterations, alpha):
    if path != (2,) or num_iterations < 2:
        return None
    return len(found[2]) == num_iterations - 1 and bool(np.isclose(found[2][0], right[2][1]))


def optimize__stops_early(W, b, X, Y, num_iterations, alpha):
    """Training ends before its time when the cost hardly changes. It is to take all `num_iterations` steps."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        if i > 0 and abs(costs[-2] - costs[-1]) < 1e-7:
            break
    return {"W": W, "b": b}, grads, costs


def _optimize__stops_early(path, found, right, W, b, X, Y, num_iterations, alpha):
    done = len(found[2])
    if path != (2,) or done == len(right[2]):
        return None
    if not np.allclose(found[2], right[2][:done]):
        return False
    return bool(1 < done < len(right[2]) and abs(right[2][done - 1] - right[2][done - 2]) < 0.05)


def optimize__costs_of_earlier_calls(W, b, X, Y, num_iterations, alpha, costs=[]):  # noqa: B006 - that is the mistake
    """The list still holds the costs of earlier calls. Each call begins a list of its own, inside the function."""
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def _optimize__costs_of_earlier_calls(path, found, right, W, b, X, Y, num_iterations, alpha):
    if path != (2,) or len(found[2]) == num_iterations:
        return None
    return bool(len(found[2]) > num_iterations and np.allclose(found[2][-num_iterations:], right[2]))


def optimize__params_not_in_a_dict(W, b, X, Y, num_iterations, alpha):
    """The parameters are to be returned in a dict with the keys "W" and "b"."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return (W, b), grads, costs


def optimize__costs_added_up(W, b, X, Y, num_iterations, alpha):
    """Each entry holds the sum of the costs so far. It should hold the cost of its own iteration."""
    costs, total = [], 0.0
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        total += cost
        costs.append(total)
    return {"W": W, "b": b}, grads, costs


def optimize__gradients_swapped(W, b, X, Y, num_iterations, alpha):
    """`W` was moved by `db` and `b` by `dW`. Broadcasting hid it, but the shape of `b` tells."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W, b = W - alpha * grads["db"], b - alpha * np.mean(grads["dW"], axis=1, keepdims=True)
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__b_from_moved_weights(W, b, X, Y, num_iterations, alpha):
    """`b` was moved by a gradient taken after `W` had moved. Both steps use the same one."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        grads, _ = propagate(W, b, X, Y)
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__divided_again(W, b, X, Y, num_iterations, alpha):
    """The gradient was divided by m once more. What `propagate` returns is an average already."""
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha / m * grads["dW"]
        b = b - alpha / m * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def optimize__params_of_the_start(W, b, X, Y, num_iterations, alpha):
    """`params` was made before the loop, so it holds the parameters of the start."""
    params = {"W": W, "b": b}
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return params, grads, costs


def predict__along_the_wrong_axis(W, b, X):
    """For each class this tells the example with the largest score. It is the other axis that counts classes."""
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A, axis=1).reshape(1, -1)


def predict__no_axis(W, b, X):
    """Without an axis, `np.argmax` gives one number for the whole array. Each column has its own."""
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A)


def _predict__no_axis(path, found, right, W, b, X):
    return None if X.shape[1] == 1 else np.size(found) == 1


def predict__flat(W, b, X):
    """The labels lie in a flat array. Keep a row with two axes: `keepdims=True`, or a reshape."""
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A, axis=0)


def predict__column(W, b, X):
    """The labels stand in a column. They are to lie in a row, as the argument of `one_hot` does."""
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A, axis=0).reshape(-1, 1)


def predict__one_hot(W, b, X):
    """These columns are one-hot. The number of the class is asked for."""
    A = softmax(np.dot(W, X) + b)
    return (A == np.max(A, axis=0, keepdims=True)).astype(int)


def predict__probabilities(W, b, X):
    """These are the largest probabilities. Which class has them?"""
    A = softmax(np.dot(W, X) + b)
    return np.max(A, axis=0, keepdims=True)


def predict__all_probabilities(W, b, X):
    """These are the probabilities of all classes. The number of the most probable one is asked for."""
    return softmax(np.dot(W, X) + b)


def predict__least_probable(W, b, X):
    """These are the least probable classes: look at the name of the function that you used."""
    A = softmax(np.dot(W, X) + b)
    return np.argmin(A, axis=0).reshape(1, -1)


def predict__last_of_equals(W, b, X):
    """Of equally probable classes, this answers with the last. The first is asked for."""
    A = softmax(np.dot(W, X) + b)
    return len(A) - 1 - np.argmax(A[::-1], axis=0).reshape(1, -1)


def predict__counted_from_one(W, b, X):
    """The labels are one too large. Classes are numbered from 0."""
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A, axis=0).reshape(1, -1) + 1


def predict__bias_left_out(W, b, X):
    """The parameter `b` has no effect on these labels. Where does it enter?"""
    A = softmax(np.dot(W, X))
    return np.argmax(A, axis=0).reshape(1, -1)


def predict__softmax_over_examples(W, b, X):
    """Each row was normalised before the classes were compared. Within one column the comparison is fair."""
    A = softmax((np.dot(W, X) + b).T).T
    return np.argmax(A, axis=0).reshape(1, -1)


def predict__above_one_half(W, b, X):
    """With many classes the most probable one may lie below one half. Compare the classes with each other."""
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A > 0.5, axis=0).reshape(1, -1)


def predict__rounded(W, b, X):
    """Rounded probabilities are all 0 where none reaches one half. Compare them as they are."""
    A = np.round(softmax(np.dot(W, X) + b), 1)
    return np.argmax(A, axis=0).reshape(1, -1)


def predict__largest_in_size(W, b, X):
    """A score far below zero is a small one, not a large one: take no absolute value."""
    return np.argmax(np.abs(np.dot(W, X) + b), axis=0).reshape(1, -1)


def predict__list(W, b, X):
    """The labels are in a Python list. An array is asked for: leave it as NumPy made it."""
    A = softmax(np.dot(W, X) + b)
    return [np.argmax(A, axis=0).tolist()]


def optimize__gradients_kept(W, b, X, Y, num_iterations, alpha):
    """`grads` is a list of the gradients of all steps. Only the dict of the last step is asked for."""
    costs, history = [], []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        history.append(grads)
    return {"W": W, "b": b}, history, costs
