def optimize(w, b, X, Y, num_iterations, alpha):
    """Gradientenabstieg."""
    w = w.copy()                 # Original nicht verändern
    verlauf = {"kosten": [], "db": []}

    for schritt in range(num_iterations):
        grads, kosten = propagate(w, b, X, Y)
        verlauf["kosten"].append(kosten)
        verlauf["db"].append(grads["db"])
        for j, dw_j in enumerate(grads["dw"][:, 0]):
            w[j, 0] -= alpha * dw_j
        b = b - alpha * grads["db"]
        # if schritt % 100 == 0: print("Schritt", schritt, "Kosten", kosten)

    return {"w": w, "b": b}, grads, verlauf["kosten"]
