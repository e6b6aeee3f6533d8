class GradientDescent:
    def __init__(self, weights, bias, learningRate):
        self.weights = weights
        self.bias = bias
        self.learningRate = learningRate
        self.lastGrads = None
        self.costHistory = []

    def step(self, X, Y):
        grads, cost = propagate(self.weights, self.bias, X, Y)
        self.costHistory.append(cost)
        self.weights = self.weights - self.learningRate * grads["dw"]
        self.bias = self.bias - self.learningRate * grads["db"]
        self.lastGrads = grads

    def getParams(self):
        return {"w": self.weights, "b": self.bias}


def optimize(w, b, X, Y, num_iterations, alpha):
    optimizer = GradientDescent(w, b, alpha)
    iteration = 0
    while (iteration < num_iterations):
        optimizer.step(X, Y)
        iteration += 1
    return (optimizer.getParams(), optimizer.lastGrads, optimizer.costHistory)
