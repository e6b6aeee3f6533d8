def softmax(Z):
    # R: sweep(Z, 2, apply(Z, 2, max), "-")   but vectorised
    col_max = np.max(Z, axis = 0)
    Z = np.subtract(Z, col_max)
    E = np.exp(Z)
    col_sums = np.sum(E, axis = 0)   # colSums
    return np.true_divide(E, col_sums)
