# expect: optimize 0
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    while True:
        grads, cost = propagate(w, b, X, Y)
