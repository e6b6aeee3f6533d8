# descente de gradient
def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.copy()                    # ne pas toucher au tableau de l'appelant
    couts = []
    n = w.shape[0]
    it = 0
    while it < num_iterations:
        grads, cout = propagate(w, b, X, Y)
        couts.append(cout)          # coût avant le pas
        j = 0
        while j < n:
            w[j, 0] -= alpha * grads["dw"][j, 0]
            j += 1
        b = b - alpha * grads["db"]
        it += 1
    return {"w": w, "b": b}, grads, couts
