"""Known wrong answers."""
# ruff: noqa: F821


def distances__rooted(X, C):
    """The distances are to be squared: leave the root out."""
    return np.sqrt(np.sum((C[:, :, None] - X[:, None, :]) ** 2, axis=0))


def distances__transposed(X, C):
    """Centroids are the rows of D, and examples its columns."""
    return np.sum((C[:, None, :] - X[:, :, None]) ** 2, axis=0)


def assign__farthest(D):
    """The nearest centroid has the smallest distance."""
    return np.argmax(D, axis=0)


def assign__of_each_row(D):
    """Which axis of D counts the centroids?"""
    return np.argmin(D, axis=1)


def update__of_empty_clusters(X, labels, k):
    """A cluster without examples has no average: what is 0/0?"""
    members = labels[:, None] == np.arange(k)
    return X @ members / members.sum(axis=0)


def update__sums(X, labels, k):
    """These are sums, not averages."""
    members = labels[:, None] == np.arange(k)
    return X @ members


def fit__costs_after(X, C, num_iterations=10):
    """The cost of an iteration is that before its update."""
    costs = []
    for _ in range(num_iterations):
        labels = assign(distances(X, C))
        C = update(X, labels, C.shape[1])
        costs.append(float(np.mean(np.min(distances(X, C), axis=0))))
    return C, labels, costs
