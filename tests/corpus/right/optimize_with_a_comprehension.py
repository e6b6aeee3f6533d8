# expect: accepted optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    state = {"w": w, "b": b}

    def step():
        grads, cost = propagate(state["w"], state["b"], X, Y)
        state.update(w=state["w"] - alpha * grads["dw"], b=state["b"] - alpha * grads["db"])
        return grads, cost

    steps = [step() for _ in range(num_iterations)]
    return state, steps[-1][0], [cost for _, cost in steps]
