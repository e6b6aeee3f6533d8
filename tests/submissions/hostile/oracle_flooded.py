# expect: optimize 0
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    # Each question takes this process microseconds and the reference a matrix of a million entries.
    while True:
        try:
            propagate(np.zeros((1, 1000)), b, np.zeros((1, 1000)), np.zeros((1, 1000)))
        except Exception:
            pass
