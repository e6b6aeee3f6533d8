# expect: optimize 0
# %% optimize
# One question to the course's propagate that takes minutes: matrices of small numbers, which no library is quick with.
def optimize(w, b, X, Y, num_iterations, alpha):
    big = np.zeros((2600, 2600), np.float16)
    propagate(big, 0.0, big, big)
    return None
