from dataclasses import dataclass, field


@dataclass
class Trainer:
    W: np.ndarray
    b: np.ndarray
    alpha: float
    grads: dict = field(default_factory=dict)
    costs: list = field(default_factory=list)

    def step(self, X, Y):
        self.grads, cost = propagate(self.W, self.b, X, Y)
        self.costs.append(cost)
        self.W = self.W - self.alpha * self.grads["dW"]
        self.b = self.b - self.alpha * self.grads["db"]

    @property
    def params(self):
        return {"W": self.W, "b": self.b}


def optimize(W, b, X, Y, num_iterations, alpha):
    trainer = Trainer(W, b, alpha)
    for _ in range(num_iterations):
        trainer.step(X, Y)
    return trainer.params, trainer.grads, trainer.costs
