# expect: propagate 0
# %% propagate
many = {}
many.update((str(number), number) for number in range(10**6))

def propagate(w, b, X, Y):
    return many, None
