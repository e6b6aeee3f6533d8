# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    return float(input("the cost, please: ")), 0.0
