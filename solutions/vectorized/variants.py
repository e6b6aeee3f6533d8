# ruff: noqa: B007, C408, F821, PIE808, RUF005, SIM101 - written as students write, and run with the reference's names
"""Right answers in the forms that students give them, `<function>__<form>`: all get full marks.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names.
"""


def initialize__integer_b(n_x):
    """b is the integer 0."""
    w = np.zeros((n_x, 1))
    b = 0
    return w, b


def initialize__shape_list_and_asserts(n_x):
    """The shape as a list; asserts."""
    w = np.zeros([n_x, 1])
    b = 0.0
    assert w.shape == (n_x, 1)
    assert isinstance(b, float) or isinstance(b, int)
    return w, b


def initialize__float32_reshaped(n_x):
    """Flat zeros of dtype float32, then reshaped."""
    w = np.zeros(n_x, dtype=np.float32).reshape(n_x, 1)
    b = np.float32(0)
    return w, b


def initialize__integer_zeros(n_x):
    """Both of integers."""
    w = np.zeros((n_x, 1), dtype=int)
    return w, 0


def initialize__full(n_x):
    """np.full, and a 0-d array for b."""
    w = np.full((n_x, 1), 0.0)
    b = np.array(0.0)
    return w, b


def initialize__random_times_zero(n_x):
    """Random numbers times zero are zeros."""
    w = np.random.rand(n_x, 1) * 0
    b = float(0)
    return (w, b)


def propagate__matrix_operator(w, b, X, Y):
    """@ and np.mean."""
    m = Y.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = X @ (A - Y).T / m
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost


def propagate__squeeze_and_asserts(w, b, X, Y):
    """The commonest form: np.dot, np.sum, np.squeeze, asserts."""
    m = X.shape[1]

    # forward
    A = sigmoid(np.dot(w.T, X) + b)
    cost = (-1 / m) * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))

    # backward
    dw = (1 / m) * np.dot(X, (A - Y).T)
    db = (1 / m) * np.sum(A - Y)

    assert dw.shape == w.shape
    assert db.dtype == float
    cost = np.squeeze(cost)
    assert cost.shape == ()

    grads = {"dw": dw, "db": db}
    return grads, cost


def propagate__matmul(w, b, X, Y):
    """np.matmul and np.multiply."""
    m = X.shape[1]
    Z = np.matmul(w.T, X) + b
    A = sigmoid(Z)
    losses = np.multiply(Y, np.log(A)) + np.multiply(1 - Y, np.log(1 - A))
    cost = -1.0 / m * np.sum(losses)
    dZ = np.subtract(A, Y)
    return {"dw": np.divide(np.matmul(X, dZ.T), m), "db": np.sum(dZ) / m}, cost


def propagate__methods(w, b, X, Y):
    """Methods of arrays: .dot, .sum, .mean."""
    m = X.shape[1]
    A = sigmoid(w.T.dot(X) + b)
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)).mean()
    dZ = A - Y
    return {"dw": X.dot(dZ.T) / m, "db": dZ.sum() / m}, cost


def propagate__inline_sigmoid(w, b, X, Y):
    """The sigmoid written out."""
    m = len(X[0])
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cost = -np.sum(np.log(A) * Y + np.log(1 - A) * (1 - Y)) / m
    grads = {}
    grads["dw"] = np.dot(X, (A - Y).T) / m
    grads["db"] = np.sum(A - Y) / m
    return grads, cost


def propagate__dot_products_for_cost(w, b, X, Y):
    """The cost from matrix products, squeezed to a 0-d array."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m
    cost = np.squeeze(cost)
    dw = np.dot(X, (A - Y).T) / m
    db = np.squeeze(np.sum(A - Y, axis=1, keepdims=True)) / m
    return {"dw": dw, "db": db}, cost


def propagate__item(w, b, X, Y):
    """Python floats by .item() and float()."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T).item() / m
    dw = np.dot(X, (A - Y).T) / m
    db = float(np.sum(A - Y)) / m
    return {"dw": dw, "db": db}, cost


def propagate__rows(w, b, X, Y):
    """Flat rows inside, a column at the end; Y[0] broadcasts."""
    m = X.shape[1]
    a = sigmoid(np.dot(w[:, 0], X) + b)
    cost = -np.sum(Y[0] * np.log(a) + (1 - Y[0]) * np.log(1 - a)) / m
    dz = a - Y[0]
    dw = np.dot(X, dz).reshape(-1, 1) / m
    return {"dw": dw, "db": dz.sum() / m}, cost


def propagate__column_examples(w, b, X, Y):
    """Everything transposed: examples as rows inside."""
    m = X.shape[1]
    A = sigmoid(X.T @ w + b)
    y = Y.T
    cost = float(-(y.T @ np.log(A) + (1 - y).T @ np.log(1 - A))[0, 0] / m)
    dw = X @ (A - y) / m
    db = (A - y).mean()
    return dict(dw=dw, db=db), cost


def propagate__einsum(w, b, X, Y):
    """np.einsum."""
    m = X.shape[1]
    A = sigmoid(np.einsum("jk,ji->ki", w, X) + b)
    cost = -np.einsum("ki->", Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = np.einsum("ji,ki->jk", X, A - Y) / m
    db = np.average(A - Y)
    return {"dw": dw, "db": db}, cost


def propagate__broadcast_and_sum(w, b, X, Y):
    """dw by a broadcast product and a sum that keeps its axis."""
    A = sigmoid(np.sum(w * X, axis=0, keepdims=True) + b)
    cost = -np.mean(np.where(Y == 1, np.log(A), np.log(1 - A)))
    dw = np.mean(X * (A - Y), axis=1, keepdims=True)
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost


def propagate__softplus(w, b, X, Y):
    """The cost in terms of Z, safe for large numbers."""
    m = X.shape[1]
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    cost = np.sum(np.logaddexp(0, Z) - Y * Z) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost


def propagate__clipped(w, b, X, Y):
    """Probabilities clipped far out, against log 0."""
    m = X.shape[1]
    A = np.clip(sigmoid(np.dot(w.T, X) + b), 1e-15, 1 - 1e-15)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost


def propagate__nested_helper(w, b, X, Y):
    """A helper inside."""

    def loss(A, Y):
        return -(Y * np.log(A) + (1 - Y) * np.log(1 - A))

    _, m = X.shape
    A = sigmoid(np.dot(w.T, X) + b)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, np.sum(loss(A, Y)) / m


def propagate__bias_as_feature(w, b, X, Y):
    """The bias as one more weight."""
    m = X.shape[1]
    ones = np.ones((1, m))
    theta = np.vstack([w, [[b]]])
    X1 = np.concatenate([X, ones], axis=0)
    A = sigmoid(theta.T @ X1)
    d = X1 @ (A - Y).T / m
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": d[:-1], "db": d[-1, 0]}, cost


def propagate__in_place(w, b, X, Y):
    """Arrays changed in place."""
    m = X.shape[1]
    Z = np.dot(w.T, X)
    Z += b
    A = sigmoid(Z)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    A -= Y
    dw = X @ A.T
    dw /= m
    return {"dw": dw, "db": A.sum() / m}, cost


def optimize__in_place(w, b, X, Y, num_iterations, alpha):
    """-= on the array that was handed in."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
        costs.append(cost)
    params = {"w": w, "b": b}
    return params, grads, costs


def optimize__deepcopy(w, b, X, Y, num_iterations, alpha):
    """Copies first."""
    import copy

    w = copy.deepcopy(w)
    b = copy.deepcopy(b)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        w = w - alpha * dw
        b = b - alpha * db
        costs.append(cost)
    params = {"w": w, "b": b}
    grads = {"dw": dw, "db": db}
    return params, grads, costs


def optimize__prints_costs(w, b, X, Y, num_iterations, alpha, print_cost=True):
    """One more parameter with a default, and prints."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"]
        db = grads["db"]
        w = w - np.multiply(alpha, dw)
        b = b - np.multiply(alpha, db)
        costs.append(cost)
        if print_cost and i % 100 == 0:
            print(f"Cost after iteration {i}: {cost:.6f}")
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs


def optimize__other_names(weights, bias, X, Y, n, learning_rate):
    """Other names for the parameters."""
    costs = []
    for step in range(n):
        grads, cost = propagate(weights, bias, X, Y)
        costs.append(cost)
        weights = weights - learning_rate * grads["dw"]
        bias = bias - learning_rate * grads["db"]
    return {"w": weights, "b": bias}, grads, costs


def optimize__propagate_inlined(w, b, X, Y, num_iterations, alpha):
    """No call of propagate: its lines are in the loop."""
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
        dw = np.dot(X, (A - Y).T) / m
        db = np.sum(A - Y) / m
        w = w - alpha * dw
        b = b - alpha * db
        costs.append(cost)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs


def optimize__while(w, b, X, Y, num_iterations, alpha):
    """A while loop over the iterations."""
    costs = []
    i = 0
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs = costs + [cost]
        i += 1
    return {"w": w, "b": b}, grads, costs


def optimize__counter_left_in(w, b, X, Y, num_iterations, alpha):
    """i += 1 left inside the for."""
    costs = []
    for i in range(0, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        i += 1
    return {"w": w, "b": b}, grads, costs


def optimize__array_of_costs(w, b, X, Y, num_iterations, alpha):
    """The costs in an array."""
    costs = np.zeros(num_iterations)
    for i in range(num_iterations):
        grads, costs[i] = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__params_dict(w, b, X, Y, num_iterations, alpha):
    """The parameters live in the dict."""
    params, costs = {"w": w.copy(), "b": b}, []
    for _ in range(num_iterations):
        grads, cost = propagate(params["w"], params["b"], X, Y)
        params["w"] -= alpha * grads["dw"]
        params["b"] -= alpha * grads["db"]
        costs.append(float(cost))
    return params, grads, costs


def predict__round(w, b, X):
    """np.round takes 0.5 to 0."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.round(A)


def predict__comparison_times_one(w, b, X):
    """A comparison times one."""
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.5) * 1


def predict__booleans(w, b, X):
    """The comparison itself."""
    return sigmoid(np.dot(w.T, X) + b) > 0.5


def predict__astype_float(w, b, X):
    """Floats, and an assert."""
    m = X.shape[1]
    w = w.reshape(X.shape[0], 1)
    A = sigmoid(w.T @ X + b)
    Y_prediction = (A > 0.5).astype(float)
    assert Y_prediction.shape == (1, m)
    return Y_prediction


def predict__where(w, b, X):
    """np.where."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.where(A > 0.5, 1, 0)


def predict__mask(w, b, X):
    """Zeros, then ones where a mask holds."""
    A = sigmoid(np.dot(w.T, X) + b)
    Y_prediction = np.zeros((1, X.shape[1]))
    Y_prediction[A > 0.5] = 1
    return Y_prediction


def predict__mask_on_probabilities(w, b, X):
    """Two masks that overwrite the probabilities."""
    A = sigmoid(np.dot(w.T, X) + b)
    A[A <= 0.5] = 0
    A[A > 0.5] = 1
    return A


def predict__sign_of_z(w, b, X):
    """Without the sigmoid: A > 0.5 where Z > 0."""
    return (w.T.dot(X) + b > 0).astype(np.uint8)


def predict__heaviside(w, b, X):
    """np.heaviside with 0 at the step."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.heaviside(A - 0.5, 0)


def predict__ceil(w, b, X):
    """np.ceil of what is above one half."""
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return np.ceil(A - 0.5)


def predict__flat_then_reshaped(w, b, X):
    """A flat row inside, two axes at the end."""
    a = sigmoid(X.T.dot(w).ravel() + b)
    return np.int64(a > 0.5)[np.newaxis, :]
