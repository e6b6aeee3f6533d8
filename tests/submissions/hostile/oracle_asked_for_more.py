# expect: optimize 0
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    wide = np.broadcast_to(np.float64(1), (10**6, 10**6))
    return [propagate(np.zeros((10**6, 1)), b, wide, wide[:1]), propagate(w, b, np.zeros((4, 10**6)), np.zeros((1, 10**6)))]
