class Parameters:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def update(self, grads, learningRate):
        self.W = self.W - learningRate * grads["dW"]
        self.b = self.b - learningRate * grads["db"]

    def toDict(self):
        return {"W": self.W, "b": self.b}


def optimize(W, b, X, Y, num_iterations, alpha):
    parameters = Parameters(W, b)
    costList = []
    grads = None
    i = 0
    while i < num_iterations:
        grads, cost = propagate(parameters.W, parameters.b, X, Y)
        costList.append(cost)
        parameters.update(grads, alpha)
        i += 1
    return parameters.toDict(), grads, costList
