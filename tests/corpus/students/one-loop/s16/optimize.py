def optimize(w, b, X, Y, num_iterations, alpha, imprimir=True):
    """Descenso por gradiente. Imprime el costo cada 100 iteraciones."""
    costos = []
    for i in range(num_iterations):
        grads, costo = propagate(w, b, X, Y)
        costos.append(costo)           # antes del paso
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        if imprimir and i % 100 == 0:
            print("Costo despues de la iteracion %i: %f" % (i, costo))
    return {"w": w, "b": b}, grads, costos
