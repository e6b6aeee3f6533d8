# mistake: There is no np.expo; the function is np.exp.
# mistake: The smallest entry is subtracted instead of the largest, so large differences overflow.
# told: The module has nothing of that name: look for a slip in its spelling.
def softmax(Z):
    c = np.min(Z, axis=0, keepdims=True)
    e = np.expo(Z - c)
    return e / e.sum(axis=0, keepdims=True)
