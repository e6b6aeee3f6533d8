class Parameters:
    def __init__(self, w, b):
        self.w = w.copy();
        self.b = b;

    def update(self, grads, alpha):
        j = 0;
        while (j < self.w.shape[0]):
            self.w[j][0] = self.w[j][0] - alpha * grads["dw"][j][0];
            j += 1;
        self.b = self.b - alpha * grads["db"];

    def toDict(self) -> dict:
        return {"w": self.w, "b": self.b};


def optimize(w, b, X, Y, num_iterations: int, alpha: float):
    parameters = Parameters(w, b);
    costs = [];
    grads = None;
    iteration = 0;
    while (iteration < num_iterations):
        grads, cost = propagate(parameters.w, parameters.b, X, Y);
        costs.append(cost);
        parameters.update(grads, alpha);
        iteration += 1;
    return parameters.toDict(), grads, costs;
