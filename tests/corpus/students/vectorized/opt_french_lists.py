# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    # descente de gradient
    couts = []
    historique = []
    for etape in range(num_iterations):
        gradients, cout = propagate(w, b, X, Y)
        couts.append(cout)          # le coût avant le pas
        historique.append((w, b))
        w = w - alpha * gradients["dw"]
        b = b - alpha * gradients["db"]
    return {"w": w, "b": b}, gradients, couts
