def optimize(w, b, X, Y, num_iterations, alpha, verbose=False):
    # función interna: un paso de descenso
    def paso(w, b):
        grads, coste = propagate(w, b, X, Y)
        nueva_w = w.copy()
        for j in range(w.shape[0]):
            nueva_w[j, 0] -= alpha * grads["dw"][j, 0]
        return nueva_w, b - alpha * grads["db"], grads, coste

    costes = []
    for k in range(num_iterations):
        w, b, grads, coste = paso(w, b)
        costes.append(coste)
        if verbose and k % 100 == 0:
            print(f"iteración {k}: coste {coste:.6f}")

    return {"w": w, "b": b}, grads, costes
