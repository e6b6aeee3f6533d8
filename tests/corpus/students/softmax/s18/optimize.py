def optimize(W, b, X, Y, num_iterations, alpha, ausgabe=False):
    verlauf = {"kosten": [], "norm_dW": []}      # Verlauf merken
    for schritt in range(num_iterations):
        grads, kosten = propagate(W, b, X, Y)
        verlauf["kosten"].append(kosten)
        verlauf["norm_dW"].append(np.linalg.norm(grads["dW"]))
        # Schritt gegen den Gradienten
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        if ausgabe and schritt % 100 == 0:
            print(f"Schritt {schritt:5d}: Kosten {kosten:.6f}")
    return {"W": W, "b": b}, grads, verlauf["kosten"]
