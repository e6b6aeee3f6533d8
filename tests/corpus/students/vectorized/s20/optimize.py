def optimize(w, b, X, Y, num_iterations, alpha):
    params = {"w": w, "b": b}
    costes = []
    for _ in range(num_iterations):
        grads, coste = propagate(params["w"], params["b"], X, Y)
        # actualizar los parámetros
        params = {
            "w": params["w"] - alpha * grads["dw"],
            "b": params["b"] - alpha * grads["db"],
        }
        costes.append(coste)
    return params, grads, costes
