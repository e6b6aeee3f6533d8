# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costos = list()
    pesos, sesgo = np.array(w, copy=True), b
    for it in range(num_iterations):
        grads, costo = propagate(pesos, sesgo, X, Y)
        costos.append(costo)
        pesos = pesos - alpha * grads["dw"]
        sesgo = sesgo - alpha * grads["db"]
        if it % 100 == 0:
            print("iteración {}: costo {:.4f}".format(it, costo))
    return dict(w=pesos, b=sesgo), grads, costos
