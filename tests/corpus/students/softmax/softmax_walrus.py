# %% softmax
def softmax(Z):
    return (E := np.exp(Z - Z.max(0))) / E.sum(0)
