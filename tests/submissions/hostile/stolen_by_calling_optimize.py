# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    # The dw of one step of optimize is propagate's; is optimize's oracle there while propagate is graded?
    params, grads, costs = optimize(w, b, X, Y, 1, 1.0)
    return grads, costs[0]
