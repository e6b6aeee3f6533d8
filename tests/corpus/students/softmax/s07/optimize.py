def optimize(W, b, X, Y, num_iterations, alpha, verbose=0):
    coef_, intercept_ = W.copy(), b.copy()
    loss_curve_ = []
    for n_iter_ in range(1, num_iterations + 1):
        grads, loss = propagate(coef_, intercept_, X, Y)
        loss_curve_.append(loss)
        coef_ = coef_ - alpha * grads["dW"]
        intercept_ = intercept_ - alpha * grads["db"]
        if verbose:
            print("Iteration %d, loss = %.8f" % (n_iter_, loss))
    return {"W": coef_, "b": intercept_}, grads, loss_curve_
