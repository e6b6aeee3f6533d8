# %% initialize
def initialize(n_x: int) -> tuple[np.ndarray, float]:
    """
    This function creates a vector of zeros of shape (n_x, 1) for w and initializes b to 0.

    Argument:
    n_x -- size of the w vector we want (or number of parameters in this case)

    Returns:
    w -- initialized vector of shape (n_x, 1)
    b -- initialized scalar (corresponds to the bias) of type float
    """
    w: np.ndarray = np.zeros((n_x, 1))
    b: float = 0.0
    return w, b

# %% propagate
def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> tuple[dict, float]:
    """
    Implement the cost function and its gradient for the propagation explained above

    Arguments:
    w -- weights, a numpy array of size (n_x, 1)
    b -- bias, a scalar
    X -- data of size (n_x, number of examples)
    Y -- true "label" vector (containing 0 or 1) of size (1, number of examples)

    Return:
    grads -- dictionary containing the gradients of the weights and bias
    cost -- negative log-likelihood cost for logistic regression
    """
    m: int = X.shape[1]
    A: np.ndarray = sigmoid(np.dot(w.T, X) + b)
    cost: float = float(-(1 / m) * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
    dw: np.ndarray = (1 / m) * np.dot(X, (A - Y).T)
    db: float = float((1 / m) * np.sum(A - Y))
    return {"dw": dw, "db": db}, cost

# %% optimize
def optimize(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray,
             num_iterations: int, alpha: float) -> tuple[dict, dict, list]:
    """
    This function optimizes w and b by running a gradient descent algorithm

    Tips:
    You basically need to write down two steps and iterate through them:
        1) Calculate the cost and the gradient for the current parameters. Use propagate().
        2) Update the parameters using gradient descent rule for w and b.
    """
    costs: list[float] = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    """Predict whether the label is 0 or 1."""
    A: np.ndarray = sigmoid(np.dot(w.T, X) + b)
    Y_prediction: np.ndarray = (A > 0.5).astype(np.float64)
    return Y_prediction
