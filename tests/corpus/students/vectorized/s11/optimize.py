AUSGABE_ALLE = 100


def optimize(w, b, X, Y, num_iterations, alpha, ausgabe=False):
    kosten = []
    for schritt in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        kosten.append(cost)             # Kosten VOR dem Schritt

        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]

        if ausgabe and schritt % AUSGABE_ALLE == 0:
            print(f"Schritt {schritt}: Kosten {cost:.6f}")

    return {"w": w, "b": b}, grads, kosten
