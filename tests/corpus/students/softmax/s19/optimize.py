def optimize(W, b, X, Y, num_iterations, alpha):
    couts = []
    for i in range(num_iterations):
        grads, cout = propagate(W, b, X, Y)
        couts.append(cout)
        if i % 100 == 0:
            print("itération", i, "coût", cout)
        W = W - alpha * grads["dW"]   # pas de descente
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, couts
